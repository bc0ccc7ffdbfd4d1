using System.Text.Json;
using QifuReports.App.Importing;
using QifuReports.Import.Drafts;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests;

/// <summary>
/// What may be typed after <c>import</c> that is no document, or goes to no good place: each a message, never a bug, and nothing is left
/// half-written.
/// </summary>
public sealed class ImportHostileTests(BegunCompany begun) : IClassFixture<BegunCompany>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing.txt", "QI0012", "There is no such file")]
    [InlineData("no/such/folder/missing.txt", "QI0012", "There is no such file")]
    [InlineData("folder", "QI0012", "This is a folder")]
    [InlineData("empty.txt", "QI0001", "empty")]
    [InlineData("blank.txt", "QI0001", "empty")]
    [InlineData("filing.pdf", "QI0003", "a PDF")]
    [InlineData("noise.bin", "QI0004", "no text")]
    [InlineData("words.txt", "QI0010", "No statement was found")]
    [InlineData("heads.txt", "QI0010", "No statement was found")]
    [InlineData("data.json", "QI0023", "JSON")]
    [InlineData("rows.csv", "QI0028", "20,000 rows of tables")]
    [InlineData("tags.htm", "QI0005", "150,000 elements")]
    public void What_is_no_document_is_said(string name, string code, string message)
    {
        Directory.CreateDirectory(_folder.Combine("folder"));
        Write("empty.txt", "");
        Write("blank.txt", " \n\t\n");
        Write("filing.pdf", "%PDF-1.7\n%\u00E2\n1 0 obj\n");
        File.WriteAllBytes(_folder.Combine("noise.bin"), [127, 69, 76, 70, .. new byte[1000]]);
        Write("words.txt", "A release without a table.\n");
        Write("heads.txt", "Balance Sheets\n\n\tA\tB\nCash\t1\t2\nTotal assets\t1\t2\n");
        Write("data.json", "{\"a\": 1}");
        Write("rows.csv", string.Concat(Enumerable.Repeat("Cash,1,2\n", 30_000)));
        Write("tags.htm", "<html>" + string.Concat(Enumerable.Repeat("<p>x", 160_000)));
        begun.CopyTo(_folder.Combine("data"));
        var before = Files("data");

        foreach (var place in (string[][])[["--data", _folder.Combine("data")], ["--new", _folder.Combine("company"), "--currency", "EUR"]])
        {
            var outcome = App.RunHere(["import", _folder.Combine(name), .. place]);
            outcome.Code.ShouldBe(2, outcome.Output + outcome.Error);
            outcome.Output.ShouldBeEmpty();
            outcome.Error.ShouldContain(code);
            outcome.Error.ShouldContain(message);
        }
        Files("data").ShouldBe(before);
        Directory.Exists(_folder.Combine("company")).ShouldBeFalse();
    }

    [Fact]
    public void A_document_without_a_currency_needs_one_said()
    {
        Write("release.txt", "Balance Sheets\n\n\tJune 30, 2025\tDecember 31, 2024\nCash\t1\t2\nTotal assets\t1\t2\n");
        string[] line = ["import", _folder.Combine("release.txt"), "--new", _folder.Combine("company")];

        var without = App.Run(line);
        without.Code.ShouldBe(2);
        without.Error.ShouldContain("QI0013: No table of the document names its currency. Say it: --currency USD.");
        Directory.Exists(_folder.Combine("company")).ShouldBeFalse();
        App.Run([.. line, "--currency", "eur"]).Code.ShouldBe(3, "it says neither whose it is nor when it was filed");
        File.ReadAllText(_folder.Combine("company", "data", "issuer.json")).ShouldContain("\"currency\": \"EUR\"");
    }

    [UnixFact]
    public void A_device_is_read_to_a_limit()
    {
        File.CreateSymbolicLink(_folder.Combine("zero"), "/dev/zero");
        File.CreateSymbolicLink(_folder.Combine("null"), "/dev/null");

        var endless = App.Run("import", _folder.Combine("zero"), "--new", _folder.Combine("company"));
        endless.Code.ShouldBe(2, endless.Error);
        endless.Error.ShouldContain("QI0014");
        var empty = App.Run("import", _folder.Combine("null"), "--new", _folder.Combine("company"));
        empty.Code.ShouldBe(2, empty.Error);
        empty.Error.ShouldContain("QI0001");
    }

    [UnixFact]
    public void What_is_no_file_among_the_data_is_refused_before_it_is_copied()
    {
        begun.CopyTo(_folder.Combine("data"));
        File.CreateSymbolicLink(_folder.Combine("data", "filings", "endless.json"), "/dev/zero");

        var outcome = App.RunHere("import", begun.Release, "--data", _folder.Combine("data"));
        outcome.Code.ShouldBe(2, outcome.Output + outcome.Error);
        outcome.Error.ShouldContain("endless.json");
    }

    [Fact]
    public void A_new_company_needs_a_folder_of_its_own()
    {
        Write("taken/file.txt", "mine");
        Write("plain", "a file");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var (folder, message) in ((string, string)[])
            [(_folder.Combine("taken"), "holds something"), (_folder.Combine("plain"), "holds something"), (home, "import: "),
                (home, "qifu-reports import FILE --new"), (Path.GetPathRoot(_folder.Path)!, "root of the file system"),
                ("  ", "a folder is expected")])
        {
            var outcome = App.Run("import", begun.Release, "--new", folder);
            outcome.Code.ShouldBe(1, outcome.Output + outcome.Error);
            outcome.Error.ShouldContain(message);
        }
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Fact]
    public void A_new_company_does_not_go_with_the_data_of_another()
    {
        var outcome = App.Run("import", begun.Release, "--new", _folder.Combine("company"), "--data", Path.Combine(begun.Folder, "data"));

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain("--data does not go with it");
    }

    [Theory]
    [InlineData("--date", "2025-02-30")]
    [InlineData("--date", "yesterday")]
    [InlineData("--currency", "E")]
    [InlineData("--currency", "EURO!")]
    [InlineData("--form", "a\nb")]
    [InlineData("--form", "!!")]
    [InlineData("--form", "a form whose name has far more letters than any form that there ever was")]
    public void What_is_no_day_form_or_currency_is_a_mistake_of_the_command_line(string option, string value)
    {
        var outcome = App.Run("import", begun.Release, "--new", _folder.Combine("company"), option, value);

        outcome.Code.ShouldBe(1, outcome.Output + outcome.Error);
        outcome.Error.ShouldContain(option);
        Directory.Exists(_folder.Combine("company")).ShouldBeFalse();
    }

    [Fact]
    public void What_a_person_says_of_the_document_goes_before_what_it_says()
    {
        begun.CopyTo(_folder.Combine("data"));
        Write("next.txt", OrrindaleReleases.Third);

        var outcome = App.RunHere("import", _folder.Combine("next.txt"), "--data", _folder.Combine("data"), "--date", "2025-11-20",
            "--form", "../../interim report");
        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        File.Exists(_folder.Combine("data", "filings", "2025-11-20-interim-2025q3.json")).ShouldBeTrue(string.Join('\n', Files("data")));
    }

    [Theory]
    [InlineData("Orrindale \"Fine\" Instruments N.V.", "Orrindale \"Fine\" Instruments N.V.")]
    [InlineData("Orrindale\\Instruments N.V.", "Orrindale\\Instruments N.V.")]
    [InlineData("<Orrindale> & 'Sons' N.V.", "<Orrindale> & 'Sons' N.V.")]
    [InlineData("Orrin\u200Bdale\u202E Instruments\u00AD N.V.", "Orrindale Instruments N.V.")]
    [InlineData("Orrindale\u0007 Instruments \U000E0041\uE123N.V.", "Orrindale Instruments N.V.")]
    public void Odd_letters_in_the_name_make_data_that_can_be_read_and_those_that_nobody_sees_are_left_out(string name, string seen)
    {
        Write("release.txt", OrrindaleReleases.Second.Changed("Orrindale Instruments N.V. (NASDAQ", name + " (NASDAQ"));
        var outcome = App.Run("import", _folder.Combine("release.txt"), "--new", _folder.Combine("company"));

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        using var issuer = JsonDocument.Parse(File.ReadAllText(_folder.Combine("company", "data", "issuer.json")));
        issuer.RootElement.GetProperty("name").GetString().ShouldBe(seen);
        App.Run("list", "--settings", _folder.Combine("company", "reportsettings.json")).Code.ShouldBe(0);
    }

    [Fact]
    public void Where_a_filing_cannot_be_written_the_taxonomy_is_as_it_was()
    {
        begun.CopyTo(_folder.Combine("data"));
        var before = Files("data");
        // Below a file nothing can be.
        var filing = new WrittenFiling(Draft("words", ("revenue", "10")), _folder.Combine("data", "issuer.json", "filing.json"),
            FilingState.New, []);

        Should.Throw<IOException>(() =>
            ImportPlace.Existing(_folder.Combine("data")).Write("{\"concepts\": []}", [filing], CancellationToken.None));
        Files("data").ShouldBe(before);
    }

    [Fact]
    public void Below_a_file_no_company_is_begun()
    {
        Write("plain", "a file");
        var outcome = App.Run("import", begun.Release, "--new", _folder.Combine("plain", "company"));

        outcome.Code.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldContain("QS0401");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void The_report_needs_a_place()
    {
        begun.CopyTo(_folder.Combine("data"));
        var outcome = App.RunHere("import", begun.Release, "--data", _folder.Combine("data"), "--json", _folder.Path);

        outcome.Code.ShouldBe(4);
        outcome.Error.ShouldContain("This is a folder");
    }

    [Fact]
    public void Differences_are_of_figures_lines_and_statements_and_not_of_words()
    {
        Write("there.json", FilingJson.Of(
            Draft("old words", ("revenue", "10"), ("costs", "-4"), ("tax", "null"), ("fees", "1"), ("fees", "2"))));

        FilingDifference.Of(_folder.Combine("there.json"),
            Draft("new words", ("revenue", "10"), ("costs", "-4"), ("fees", "1"), ("fees", "2"))).ShouldBeEmpty();
        FilingDifference.Of(_folder.Combine("there.json"), Draft("w", ("revenue", "11"), ("costs", "-4"), ("tax", "0"), ("fees", "1")))
            .ShouldBe(
            ["operations, revenue, 2025Q2 EUR: 11 in the document, 10 in the data", "only in the document: operations, tax, 2025Q2 EUR, 0",
                "only in the data: operations, fees (2), 2025Q2 EUR, 2"]);
    }

    private static FilingDraft Draft(string caption, params (string Concept, string Value)[] lines)
    {
        var quarter = FiscalCalendar.CalendarYears.Quarter(2025, 2);
        return new FilingDraft
        {
            Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = quarter, AuditStatus = "unaudited",
            Basis = "ifrs", Document = ("a", ""),
            Statements = [new StatementDraft("operations", "T", true, [new ColumnDraft("c", "2025", "", quarter, "EUR", "one")],
                [.. lines.Select(l => new LineDraft(caption, LineKind.Line, l.Concept, 0, [l.Value]))], "", "")],
        };
    }

    private List<string> Files(string folder) =>
        [.. Directory.GetFiles(_folder.Combine(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => f + "\n" + File.ReadAllText(f))];

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Combine(name))!);
        File.WriteAllText(_folder.Combine(name), text);
    }
}
