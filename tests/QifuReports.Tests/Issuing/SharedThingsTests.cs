using System.Text;
using QifuReports.App.Inputs;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text;

namespace QifuReports.Tests.Issuing;

/// <summary>
/// What briefings share and what is said where it does not do: folders of templates, colours, fonts, the logo, the letters of the fonts,
/// the record of what made them.
/// </summary>
public sealed class SharedThingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_templates_that_no_briefing_has_is_told()
    {
        TemplateFolders.Unused(_folder.Combine("none")).ShouldBeEmpty();
        foreach (var file in (string[])["quarterly/a.sbn", "email/a.sbn", "shared/a.sbn", "zzz/a.sbn", "quartely/a.sbn", "pictures/a.svg",
            "empty/deep/a.sbn"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.Combine(file))!);
            File.WriteAllText(_folder.Combine(file), "");
        }

        TemplateFolders.Unused(_folder.Path).Select(d => d.ToString()).ShouldBe(
        [
            $"{_folder.Combine("quartely")}: QT0107: Nothing uses the folder 'quartely': no briefing has its templates there. Did you " +
                $"mean 'quarterly'?",
            $"{_folder.Combine("zzz")}: QT0107: Nothing uses the folder 'zzz': no briefing has its templates there. The folders are " +
                $"quarterly, reconciliation, provisions, factsheet, email, shared.",
        ]);
    }

    [Fact]
    public void Each_colour_of_text_has_to_be_read_on_white()
    {
        // The lightest grey that does, and the next one (WCAG 2.2, 1.4.3): 4.54 and 4.48 to 1.
        var (dark, light) = (new Rgb(0x76, 0x76, 0x76), new Rgb(0x77, 0x77, 0x77));
        var style = HouseStyle.Default with { Ink = dark, MutedInk = dark, Favourable = dark, Adverse = dark, Tint = light,
            RuleColour = light, Accent = light };
        Shelf(style).Style().ShouldBe(style);

        var trouble =
            Should.Throw<Trouble>(() => Shelf(style with { Ink = light, MutedInk = light, Favourable = light, Adverse = light }).Style());
        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.Message.Split('\n').ShouldBe(((string[])["Ink", "MutedInk", "Favourable", "Adverse"]).Select(n =>
            $"error: Style:{n}: QS0307: #777777 has a contrast of 4.4 to 1 on the white page, and text needs 4.5. Set it darker in the " +
                $"settings, or take it out to have the built-in colour."));

        Shelf Shelf(HouseStyle of) => new(Settings() with { Style = of }, draft: false);
    }

    [Fact]
    public void A_folder_without_fonts_is_told_with_what_names_it()
    {
        var trouble = Should.Throw<Trouble>(() => new Shelf(Settings() with { FontFolder = _folder.Path }, draft: false).Fonts());

        (trouble.Code, trouble.FirstCode).ShouldBe((ExitCode.BadInput, "QS0306"));
        trouble.Message.ShouldStartWith($"error: {_folder.Path}: QS0306: ");
        trouble.Message.ShouldEndWith(" Correct Style:FontFolder in the settings, or take it out to have the built-in family.");
        new Shelf(Settings(), draft: false).Fonts().ShouldBe(FontSet.Default);
        new Shelf(Settings(), draft: false).Logo().ShouldBeNull();
    }

    [Fact]
    public void A_logo_that_does_not_do_is_told_with_why()
    {
        var path = _folder.Combine("logo.svg");
        var settings = Settings() with { LogoFile = path };
        LogoFile.Read(Settings()).ShouldBeNull();
        Told(() => LogoFile.Read(settings))
            .ShouldBe(
                $"error: {path}: QS0303: There is no such file. Correct Document:Logo in the settings; it is relative to their file.");
        Told(() => LogoFile.Read(settings with { LogoFile = _folder.Path }))
            .ShouldContain("QS0303: The logo is a folder. Correct Document:Logo");

        File.WriteAllText(path, """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>""");
        Told(() => LogoFile.Read(settings)!.Parse(settings))
            .ShouldBe($"error: {path}: QS0303: The logo shows nothing. Give each shape a fill or a stroke, within the viewBox.");
        File.WriteAllText(path, "<svg");
        Told(() => LogoFile.Read(settings)!.Parse(settings)).ShouldStartWith($"error: {path}(1,");

        File.WriteAllText(path,
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="5" height="5" fill="#102030"/></svg>""");
        var (several, words) =
            (settings with { DataFolders = ["a", "b"] }, settings with { DataFolders = ["a", "b"], LogoText = "Group logo" });
        Told(() => LogoFile.Read(several)!.Parse(several))
            .ShouldBe(
                $"error: {path}: QS0304: The documents of several issuers have one logo, and nothing says whose it is. Set " +
                    $"Document:LogoText, for instance \"Example Group logo\".");
        LogoFile.Read(settings)!.Parse(settings).ShouldNotBeNull();
        LogoFile.Read(words)!.Parse(words).ShouldNotBeNull();

        static string Told(Action read) => Should.Throw<Trouble>(read).Message;
    }

    [Fact]
    public void Letters_that_no_font_has_are_told_with_the_texts_that_have_them()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("tests", "Torvalin"), "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.Combine("data"), Path.GetRelativePath(RepositoryRoot.PathOf("tests", "Torvalin"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file)
                .Replace("\"Torvalin Instruments AG\"", "\"Torvalin \u3042 Instruments \u3042 \u3044\"", StringComparison.Ordinal));
        }
        var settings = Settings() with { DataFolders = [_folder.Combine("data")] };
        string[] Told(Exception unset, ReportSettings of)
        {
            var trouble = UnsetText.Of(unset, of, BriefingKind.Quarterly);
            trouble.Code.ShouldBe(ExitCode.BadInput);
            return trouble.Message.Split('\n');
        }

        var both = Told(new MissingGlyphException([0x3042, 0x3044], "x"), settings);
        both.ShouldHaveSingleItem().ShouldEndWith(
            ": No font has U+3042 (\u3042), U+3044 (\u3044) in \"Torvalin \u3042 Instruments \u3042 \u3044\". Set Style:FontFolder in " +
                "reportsettings.json to a folder with a TrueType font (.ttf) that has them.");
        both[0].ShouldStartWith($"error: {_folder.Combine("data", "issuer.json")}(");
        Told(new UnsettableTextException(new MissingGlyphException([0x3044], "x"), "a block"), settings with { FontFolder = "/f" })
            .ShouldHaveSingleItem().ShouldEndWith(
                ": No font has U+3044 (\u3044) in \"Torvalin \u3042 Instruments \u3042 \u3044\". Add a TrueType font (.ttf) that has it " +
                    "to the folder of Style:FontFolder, /f.");
        Told(new MissingGlyphException([0x4E00], "x"), settings).ShouldHaveSingleItem().ShouldStartWith("error: templates/quarterly: ");
        Told(new LayoutException("It does not fit."), settings).ShouldHaveSingleItem().ShouldEndWith(": It does not fit.");
    }

    [Fact]
    public void The_record_of_what_made_a_briefing_is_read_as_it_was_written()
    {
        var record = new BuildRecord { Job = new BriefingJob(BriefingKind.FactSheet, Period.Quarter(2025, 3)), Draft = true,
            Program = "0.1.0+0123456789abcdef", Runtime = "10.0.1", Inputs = [new("data/a.json", "11"), new("settings", "22")] };
        const string text = """
            {
              "briefing": "factsheet",
              "period": "2025Q3",
              "draft": true,
              "program": "0.1.0+0123456789abcdef",
              "runtime": "10.0.1",
              "inputs": {
                "data/a.json": "11",
                "settings": "22"
              }
            }
            """;

        Encoding.UTF8.GetString(record.Bytes()).TrimEnd('\n').ShouldBe(text.ReplaceLineEndings("\n"));
        var read = BuildRecord.Read(record.Bytes());
        (read.Job, read.Draft, read.Program, read.Runtime).ShouldBe((record.Job, true, record.Program, record.Runtime));
        read.Inputs.ShouldBe(record.Inputs);
        BuildRecord.Read((record with { Draft = false }).Bytes()).Draft.ShouldBeFalse();
        Maker.Of(record).ShouldBe(new Maker("0.1.0+0123456789abcdef", "10.0.1"));

        foreach (var (from, to, told) in (ReadOnlySpan<(string, string, string)>)[("factsheet", "leaflet",
            "the program makes no briefing leaflet"), ("2025Q3", "soon", "the period of the briefing cannot be read"),
            ("\"draft\"", "\"drift\"", "a member draft is missing"),
            ("\"program\"", "\"p\"", "a member program is missing or no text"),
            ("\"runtime\"", "\"r\"", "a member runtime is missing or no text"), ("\"inputs\"", "\"i\"", "a member inputs is missing")])
        {
            var changed = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
            Should.Throw<RecordException>(() => BuildRecord.Read(changed)).Message.ShouldBe(told);
        }
    }

    [Theory]
    [InlineData("0.1.0+0123456789abcdef", "10.0.1", true)]
    [InlineData("0.1.0+0123456789abcde", "10.0.1", false)]
    [InlineData("0.1.0+0123456789ABCDEF", "10.0.1", false)]
    [InlineData("0.1+0123456789abcdef", "10.0.1", false)]
    [InlineData("0.1.0+0123456789abcdef", "10", false)]
    [InlineData("0.1.0+0123456789abcdef", "10.0.1.2.3", false)]
    [InlineData("0.1.0+0123456789abcdef\n", "10.0.1", false)]
    public void Only_what_is_called_as_a_program_is_taken_for_a_maker(string program, string runtime, bool isOne)
    {
        var record = new BuildRecord { Job = new BriefingJob(BriefingKind.FactSheet, Period.Quarter(2025, 3)), Draft = false,
            Program = program, Runtime = runtime, Inputs = [] };

        Maker.Of(record).ShouldBe(isOne ? new Maker(program, runtime) : null);
    }

    [Fact]
    public void The_program_is_called_as_a_program()
    {
        var program = new SharedInputs(Settings(), draft: false).Program;

        Maker.Of(new BuildRecord { Job = new BriefingJob(BriefingKind.FactSheet, Period.Quarter(2025, 3)), Draft = false, Program = program,
            Runtime = Environment.Version.ToString(), Inputs = [] }).ShouldBe(new Maker(program, Environment.Version.ToString()));
    }

    private ReportSettings Settings() =>
        new() { DataFolders = [_folder.Combine("data")], TemplatesFolder = _folder.Combine("templates"),
            OutputFolder = _folder.Combine("output") };
}
