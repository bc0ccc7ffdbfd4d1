using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Settings;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Tests.Issuing;

/// <summary>What briefings are made of besides the data: which files count, by what name, and which settings show in them.</summary>
public sealed class SharedInputsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Editors leave copies and hidden files beside what is read.</summary>
    [Fact]
    public void Of_the_folders_of_templates_those_of_the_kind_and_the_shared_ones_count()
    {
        foreach (var name in (string[])["quarterly/b.sbn", "quarterly/a.SBN", "quarterly/.c.sbn", "quarterly/.sbn", "quarterly/d.sbn~",
            "quarterly/e.txt", "quarterly/sbn", "quarterly/deep/f.sbn", "shared/g.sbn", "factsheet/h.sbn"])
            Put("templates/" + name);
        var inputs = new SharedInputs(Settings(), draft: false);

        Names(inputs, BriefingKind.Quarterly).ShouldBe(["settings", "templates/quarterly/a.SBN", "templates/quarterly/b.sbn",
            "templates/shared/g.sbn"]);
        Names(inputs, BriefingKind.Results).ShouldBe(Names(inputs, BriefingKind.Quarterly));
        Names(inputs, BriefingKind.FactSheet).ShouldBe(["settings", "templates/factsheet/h.sbn", "templates/shared/g.sbn"]);
        Names(inputs, BriefingKind.Provisions).ShouldBe(["settings", "templates/shared/g.sbn"]);
    }

    [Fact]
    public void They_are_read_once_and_each_has_the_hash_of_its_content()
    {
        Put("templates/quarterly/a.sbn", "one");
        Put("templates/quarterly/b.sbn", "two");
        Put("templates/shared/c.sbn", "one");
        var inputs = new SharedInputs(Settings(), draft: false);
        var (a, b, c) = (inputs.Of(BriefingKind.Quarterly)[1], inputs.Of(BriefingKind.Quarterly)[2], inputs.Of(BriefingKind.Quarterly)[3]);

        (a.Hash == b.Hash, a.Hash == c.Hash).ShouldBe((false, true));
        Put("templates/quarterly/a.sbn", "three");
        inputs.Of(BriefingKind.Quarterly)[1].ShouldBe(a);
        new SharedInputs(Settings(), draft: false).Of(BriefingKind.Quarterly)[1].Hash.ShouldNotBe(a.Hash);
    }

    [Fact]
    public void Fonts_of_a_folder_count_for_every_kind_and_no_other_file_of_it_does()
    {
        foreach (var name in (string[])["Z.ttf", "A.TTF", ".B.ttf", "C.otf", "readme.txt"]) Put("fonts/" + name);
        var settings = Settings() with { FontFolder = _folder.Combine("fonts") };

        Names(new SharedInputs(settings, draft: false), BriefingKind.FactSheet).ShouldBe(["fonts/A.TTF", "fonts/Z.ttf", "settings"]);
        Names(new SharedInputs(settings with { FontFolder = _folder.Combine("none") }, draft: false), BriefingKind.FactSheet)
            .ShouldBe(["settings"]);
    }

    public static TheoryData<string, string> Shown()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in (string[])["paper=Letter", "language=en-GB", "prepared by=Finance", "draft=yes", "fonts=folder", "logo=file",
            "logo text=ACME", "ink=010203", "muted ink=010203", "rules=010203", "tint=010203", "accent=010203", "favourable=010203",
            "adverse=010203", "series=010203"])
            data.Add(line.Split('=')[0], line);
        return data;
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_setting_that_shows_in_a_briefing_is_a_line_of_its_own(string name, string line)
    {
        var (settings, colour, style) = (Settings(), new Rgb(1, 2, 3), HouseStyle.Default);
        var changed = name switch
        {
            "paper" => settings with { Paper = PaperSize.Letter },
            "language" => settings with { Language = "en-GB" },
            "prepared by" => settings with { PreparedBy = "Finance" },
            "fonts" => settings with { FontFolder = "anywhere" },
            "logo" => settings with { LogoFile = "anywhere" },
            "logo text" => settings with { LogoText = "ACME" },
            "ink" => settings with { Style = style with { Ink = colour } },
            "muted ink" => settings with { Style = style with { MutedInk = colour } },
            "rules" => settings with { Style = style with { RuleColour = colour } },
            "tint" => settings with { Style = style with { Tint = colour } },
            "accent" => settings with { Style = style with { Accent = colour } },
            "favourable" => settings with { Style = style with { Favourable = colour } },
            "adverse" => settings with { Style = style with { Adverse = colour } },
            "series" => settings with { Style = style with { Series = [colour, .. style.Series.Skip(1)] } },
            _ => settings,
        };
        var (before, after) = (Lines(settings, false), Lines(changed, name == "draft"));

        after.Except(before).ShouldBe([line]);
        before.Except(after).Count().ShouldBe(name is "logo" or "logo text" ? 0 : 1);
    }

    [Fact]
    public void Where_the_folders_are_does_not_show()
    {
        var other = Settings() with { DataFolders = ["a"], TemplatesFolder = "b", OutputFolder = "c" };

        Lines(other, false).ShouldBe(Lines(Settings(), false));
        Lines(Settings() with { FontFolder = "a", LogoFile = "b" }, false)
            .ShouldBe(Lines(Settings() with { FontFolder = "c", LogoFile = "d" }, false));
        Lines(Settings(), false).Count(l => l.StartsWith("series=", StringComparison.Ordinal)).ShouldBe(HouseStyle.Default.Series.Count);
    }

    private static List<string> Names(SharedInputs inputs, BriefingKind kind) => [.. inputs.Of(kind).Select(i => i.Name)];

    private static string[] Lines(ReportSettings settings, bool draft) => SharedInputs.TextOf(settings, draft).Split('\n');

    private ReportSettings Settings() => new() { DataFolders = [_folder.Combine("data")], TemplatesFolder = _folder.Combine("templates"),
        OutputFolder = _folder.Combine("output") };

    private void Put(string name, string content = "x")
    {
        var path = _folder.Combine(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
