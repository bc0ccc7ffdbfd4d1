using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Tests.Settings;

/// <summary>
/// Whatever comes from the environment is held to the schema: it takes effect, or it is refused by its name. Nothing is passed over.
/// </summary>
public sealed class SettingsEnvironmentTests : IDisposable
{
    private const string Secret = "geheim-4711";

    // With lists of its own in the file, so that a variable that is passed over leaves something else in force.
    private const string InFile = """
        {
          "Mail": { "From": "ir@example.org", "AllowedDomains": ["first.example", "second.example"] },
          "Lists": { "board": [ { "Address": "one@first.example", "Name": "One" }, { "Address": "two@first.example" } ], "staff": [ { "Address": "three@first.example" } ] },
          "Releases": [ { "Period": "2022Q1", "NotBefore": "2022-01-01T00:00Z" }, { "Period": "2022Q2", "NotBefore": "2022-01-01T00:00Z" } ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_cases_below_are_of_every_setting_of_the_schema() =>
        EnvironmentCases.Places.Append("$schema").Order(StringComparer.Ordinal)
            .ShouldBe(PublishedSchema.Leaves.Order(StringComparer.Ordinal));

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_program()
    {
        Words("Smtp", "Security").ShouldBe(Enum.GetNames<SmtpSecurity>());
        Words("Smtp", "Authentication").ShouldBe(Enum.GetNames<SmtpAuthentication>());
        Words("Document", "Paper").ShouldBe(Enum.GetNames<QifuReports.Typesetting.Document.PaperSize>());

        static IReadOnlyList<string> Words(string group, string name) =>
            ((ChoiceShape)((GroupShape)SettingsModel.Root.Find(group)!.Shape).Find(name)!.Shape).Words;
    }

    [Property(MaxTest = 300, Replay = "71,3")]
    public Property What_fits_takes_effect() => Prop.ForAll(Gen.ListOf(EnvironmentCases.Right, 4).ToArbitrary(), pieces =>
    {
        // Two of one setting would be a conflict, which is another test's.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var chosen = pieces.Where(p =>
            taken.Add(string.Join("__", p.Variables[0].Name.Split(
                "__")[..^(p.Variables[0].Name.Contains("Lists", StringComparison.Ordinal) ? 2 : 0)]).Split("__0")[0])).ToList();
        var settings = Read([.. chosen.SelectMany(p => p.Variables)]);
        var delivery = settings.ReadDelivery();
        foreach (var piece in chosen) piece.Check(settings, delivery, _folder.Path);
    });

    [Property(MaxTest = 600, Replay = "72,5")]
    public Property A_value_that_does_not_fit_is_refused_by_its_name() =>
        Prop.ForAll(EnvironmentCases.WrongValue.ToArbitrary(), wrong => Refused(wrong.Name, wrong.Value));

    [Property(MaxTest = 600, Replay = "73,7")]
    public Property A_name_that_is_none_is_refused_whatever_its_value() =>
        Prop.ForAll(EnvironmentCases.UnknownName.ToArbitrary(), name => Refused(name, Secret + "-more"));

    [Theory]
    [InlineData("QIFUREPORTS_Lists__board__0__Adress", "a@example.org", "Did you mean \"Address\"?")]
    [InlineData("QIFUREPORTS_Lists__board__0__Name", "Somebody", "Address is missing beside it")]
    [InlineData("QIFUREPORTS_Lists__board__1__Address", "a@example.org", "has no item 0 before this one")]
    [InlineData("QIFUREPORTS_Releases", "2023Q3", "QIFUREPORTS_Releases__0__Period")]
    [InlineData("QIFUREPORTS_Lists", "board", "QIFUREPORTS_Lists__NAME__0__Address")]
    [InlineData("QIFUREPORTS_Smtp__Security", "None,Tls", "\"StartTls\", \"Tls\" or \"None\" is expected")]
    [InlineData("QIFUREPORTS_Mail__AllowedDomains", "", "Unset it, or give it a value.")]
    [InlineData("QIFUREPORTS__Data", "x", "Did you mean \"Data\"?")]
    [InlineData("QIFUREPORTS_$schema", "x", "No setting has this name")]
    [InlineData("qifureports_smtp__port", "no", "a whole number from 1 to 65535 is expected")]
    public void What_is_wrong_is_said_and_what_to_do(string name, string value, string expected)
    {
        Refused(name, value);
        Message((name, value)).ShouldContain(expected);
    }

    [Fact]
    public void Two_variables_for_one_setting_are_a_conflict_that_names_both()
    {
        Message(("QIFUREPORTS_Data", "a"), ("QIFUREPORTS_DATA", "b"))
            .ShouldSatisfyAllConditions(m => m.ShouldContain("QIFUREPORTS_Data:"), m => m.ShouldContain("QIFUREPORTS_DATA;"));
        Message(("QIFUREPORTS_Data", "a"), ("QIFUREPORTS_Data__0", "b"))
            .ShouldSatisfyAllConditions(m => m.ShouldContain("QIFUREPORTS_Data:"), m => m.ShouldContain("QIFUREPORTS_Data__0"));
    }

    [Fact]
    public void A_list_replaces_that_of_the_file_whole_and_leaves_the_others()
    {
        var delivery = Read(("QIFUREPORTS_Mail__AllowedDomains", "corp.invalid"),
            ("QIFUREPORTS_Lists__Board__0__Address", "new@corp.invalid"), ("QIFUREPORTS_Lists__press__0__Address", "press@corp.invalid"))
            .ReadDelivery();

        delivery.AllowedDomains.ShouldBe(["corp.invalid"]);
        delivery.Lists.ToDictionary(l => l.Name, l => string.Join(' ', l.Members.Select(m => m.Mailbox.ToString())))
            .ShouldBe(new Dictionary<string, string> { ["board"] = "new@corp.invalid", ["staff"] = "three@first.example",
                ["press"] = "press@corp.invalid" }, ignoreOrder: true);
        delivery.Releases.Count.ShouldBe(2);
    }

    [Fact]
    public void The_command_line_is_above_both()
    {
        File.WriteAllText(Path, """{ "Data": ["file"], "Templates": "file", "Output": "file" }""");
        var environment = new Dictionary<string, string> { ["QIFUREPORTS_Data__0"] = "a", ["QIFUREPORTS_Data__1"] = "b",
            ["QIFUREPORTS_Templates"] = "environment" };

        var settings = SettingsReader.Read(new SettingsSources(Path, ["/line"], "/line/templates", null, environment));

        settings.DataFolders.ShouldBe([System.IO.Path.GetFullPath("/line")]);
        settings.TemplatesFolder.ShouldBe(System.IO.Path.GetFullPath("/line/templates"));
        settings.OutputFolder.ShouldBe(_folder.Combine("file"));
        SettingsReader.Read(new SettingsSources(Path, [], null, null, environment)).DataFolders.ShouldBe(
            [_folder.Combine("a"), _folder.Combine("b")]);
    }

    [Fact]
    public void The_gate_of_domains_stays_shut_for_what_the_environment_does_not_name()
    {
        var settings = RepositoryRoot.PathOf("reportsettings.json");
        string[] send = ["send", "2023Q3", "--to", "board", "--briefings", "quarterly", "--settings", settings, "--output",
            _folder.Combine("out")];

        var shut = Process(("QIFUREPORTS_Mail__AllowedDomains", "corp.invalid"), send);
        shut.Code.ShouldBe(5, shut.Error);
        shut.Error.ShouldContain("board@example.org is outside the allowed domains (corp.invalid)");

        var empty = Process(("QIFUREPORTS_Mail__AllowedDomains", ""), send);
        empty.Code.ShouldBe(2, empty.Error);
        empty.Error.ShouldContain("QIFUREPORTS_Mail__AllowedDomains");
    }

    private static Outcome Process((string, string) variable, string[] arguments) => ProgramRun.Of(arguments, variable);

    private void Refused(string name, string value)
    {
        var trouble = Should.Throw<Trouble>(
            () => Read(("QIFUREPORTS_Smtp__Password", Secret), ("QIFUREPORTS_Document__PreparedBy", "Fits"), (name, value)).ReadDelivery(),
            $"{name}={value}");

        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.Message.ShouldContain(name);
        trouble.Message.ShouldNotContain(Secret);
    }

    private string Message(params (string, string)[] variables) => Should.Throw<Trouble>(() => Read(variables)).Message;

    private string Path => _folder.Combine("reportsettings.json");

    private ReportSettings Read(params (string Name, string Value)[] variables)
    {
        if (!File.Exists(Path)) File.WriteAllText(Path, InFile);
        var environment =
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/bin", ["QIFUREPORT_Data"] = "of somebody else" };
        foreach (var (name, value) in variables) environment[name] = value;
        var settings = SettingsReader.Read(new SettingsSources(Path, [], null, null, environment));
        return settings;
    }
}
