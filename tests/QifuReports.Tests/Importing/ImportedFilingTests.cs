using System.Text;
using QifuReports.App.Importing;
using QifuReports.App.Outcomes;
using QifuReports.Import.Concepts;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Sentences;
using QifuReports.Import.Sentences.Clauses;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Tests.Importing;

/// <summary>
/// What becomes of a filing on its way into the data: where it goes, how it stands to what is there, what of it is doubtful, and how that
/// is reported.
/// </summary>
public sealed class ImportedFilingTests : IDisposable
{
    private static readonly Period Quarter = Period.Quarter(2025, 2);
    private static readonly CheckRule Rule = new("QC01", "Sums", "A sentence.", ToleranceKind.Exact, "A reason.");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_company_has_a_folder_of_its_own()
    {
        Directory.CreateDirectory(_folder.Combine("empty"));
        File.WriteAllText(_folder.Combine("file"), "");
        foreach (var name in (string[])["empty", "new", "new/deep/"])
        {
            var place = ImportPlace.New(_folder.Combine(name));
            (place.NewFolder, place.DataFolder, place.IsBegun, place.Drafts.Count).ShouldBe(
                (_folder.Combine(name).TrimEnd('/'), Path.Combine(_folder.Combine(name), "data"), false, 0));
        }
        foreach (var taken in (string[])[_folder.Path, _folder.Combine("file")])
        {
            var trouble = Should.Throw<Trouble>(() => ImportPlace.New(taken));
            (trouble.Code, trouble.Message).ShouldBe(
                (ExitCode.Usage, $"import: {taken} is there already and holds something; --new begins a company in a folder of its own."));
        }
        Should.Throw<Trouble>(() => ImportPlace.New(" ")).Message.ShouldBe("import: --new needs a folder.");
        Should.Throw<Trouble>(() => ImportPlace.New("/")).Message.ShouldStartWith("import: / is the root of the file system, ");
        var there = ImportPlace.Existing("data");
        (there.DataFolder, there.NewFolder, there.IsBegun).ShouldBe(("data", null, true));
    }

    [Fact]
    public void A_filing_stands_to_the_one_that_is_there_by_its_figures()
    {
        var (place, path) = (ImportPlace.Existing(_folder.Path), _folder.Combine("filings", "x.json"));
        FilingState State(bool replace = false) => place.Compare(Filing(), "x.json", replace, null).State;
        State().ShouldBe(FilingState.New);
        Directory.CreateDirectory(_folder.Combine("filings"));
        var own = FilingJson.Of(Filing());
        File.WriteAllText(path, own);
        State().ShouldBe(FilingState.Same);
        File.WriteAllText(path, own.Replace("\"Goods\"", "\"What was sold\"", StringComparison.Ordinal));
        (State(), State(replace: true)).ShouldBe((FilingState.SameFigures, FilingState.SameFigures));
        File.WriteAllText(path, own.Replace("[5, ", "[7, ", StringComparison.Ordinal));
        (State(), State(replace: true)).ShouldBe((FilingState.Differs, FilingState.Replaced));

        var replaced = place.Compare(Filing(), "x.json", true, null);
        (replaced.Path, replaced.Text is not null).ShouldBe((path, true));
        replaced.Differences.ShouldBe(["operations, goods, 2025Q2 EUR: 5 in the document, 7 in the data"]);
    }

    [Fact]
    public void Differences_are_told_of_figures_scales_and_lines_and_not_of_words()
    {
        var path = _folder.Combine("x.json");
        IReadOnlyList<string> After(string from, string to)
        {
            var own = FilingJson.Of(Filing());
            own.ShouldContain(from);
            File.WriteAllText(path, own.Replace(from, to, StringComparison.Ordinal));
            return FilingDifference.Of(path, Filing());
        }

        After("\"Goods\"", "\"Other words\"").ShouldBeEmpty();
        After("[5, null]", "[5, 4]").ShouldBe(["only in the data: operations, goods, 2024Q2 EUR, 4"]);
        After("[5, null]", "[null, null]").ShouldBe(["only in the document: operations, goods, 2025Q2 EUR, 5"]);
        After("\"services\"", "\"other\"")
            .ShouldBe(["only in the document: operations, services, 2025Q2 EUR, 6", "only in the data: operations, other, 2025Q2 EUR, 6"],
                ignoreOrder: true);
        After("[5, null]", "[{\"value\": 5, \"scale\": \"million\"}, null]")
            .ShouldBe(["operations, goods, 2025Q2 EUR: 5 in the document, 5 (scale million) in the data"]);
        After("\"services\"", "\"goods\"")
            .ShouldBe(["only in the document: operations, services, 2025Q2 EUR, 6",
                "only in the data: operations, goods (2), 2025Q2 EUR, 6"], ignoreOrder: true);
        // The same digits in another scale are another figure, told once for the column and not for each of its lines.
        After("\"currency\": \"EUR\"", "\"currency\": \"EUR\", \"scale\": \"million\"")
            .ShouldBe(["operations, scale of 2025Q2 EUR: one in the document, million in the data",
                "operations, scale of 2024Q2 EUR: one in the document, million in the data"]);
        After("\"currency\": \"EUR\"", "\"currency\": \"EUR\", \"scale\": \"one\", \"shares\": \"thousand\"")[0].ShouldBe(
            "operations, scale of shares in 2025Q2 EUR: one in the document, thousand in the data");
        After("\"concept\": \"goods\"", "\"concept\": \"goods\", \"scale\": \"one\"").ShouldBeEmpty();
        After("\"concept\": \"goods\"", "\"concept\": \"goods\", \"scale\": \"million\"")
            .ShouldBe(["operations, goods, 2025Q2 EUR: 5 in the document, 5 (scale million) in the data"]);
        After("[5, null]", "[{\"value\": 5, \"scale\": \"one\"}, null]").ShouldBeEmpty();
        After("\"concept\": \"goods\"", "\"concept\": \"goods\", \"at\": \"2025-06-30\"")
            .ShouldBe(["only in the document: operations, goods, 2025Q2 EUR, 5",
                "only in the data: operations, goods 2025-06-30, 2025Q2 EUR, 5"], ignoreOrder: true);
        After("[5, null]", "[5, null, 8]").ShouldBeEmpty();
        After("2024Q2", "2024Q1").ShouldBeEmpty();
        File.WriteAllText(path, "{ /* */ \"id\": \"y\", }");
        FilingDifference.IdOf(path).ShouldBe("y");
        FilingDifference.Of(path, Filing())
            .ShouldBe(["only in the document: operations, goods, 2025Q2 EUR, 5",
                "only in the document: operations, services, 2025Q2 EUR, 6"]);
        File.WriteAllText(path, "{ \"id\": 7 }");
        FilingDifference.IdOf(path).ShouldBeEmpty();
    }

    [Fact]
    public void A_line_whose_figure_fails_a_check_is_marked_unless_it_is_already()
    {
        var report = new CheckReport(
        [
            Failure("a.json", "$.statements[0].lines[1].values[0]", "first"),
            Failure("a.json", "$.statements[0].lines[1].values[1]", "second"),
            Failure("a.json", "$.statements[0].lines[2].values[0]", "third"),
            Failure("b.json", "$.statements[0].lines[0].values[0]", "other"), Failure("a.json", "$.statements[0]", "none"),
            Failure("a.json", "$.lines[0]", "none"), Failure("a.json", "$.statements[x].lines[0]", "none"),
            Failure("a.json", "$.statements[0].lines[0", "none"),
            Failure("a.json", "$.statements[0].lines[0]", "held") with { Status = FindingStatus.Waived },
        ]);

        var marked = DoubtfulFigures.Marked(Filing(), "a.json", report);

        marked.Statements[0].Lines.Select(l => l.Draft).ShouldBe(["", "check QC01 fails: first", "unproven"]);
        var draft = Filing();
        DoubtfulFigures.Marked(draft, "c.json", report).ShouldBeSameAs(draft);
    }

    [Fact]
    public void Marks_are_counted_unless_a_person_has_been_over_the_file()
    {
        var plain = Filing();
        new WrittenFiling(plain, "x", FilingState.New, []).Doubts.ShouldBe(1);
        var all = plain with { Draft = "d",
            Statements = [plain.Statements[0] with { Draft = "s",
                Columns = [plain.Statements[0].Columns[0] with { Draft = "c" }, plain.Statements[0].Columns[1]] }] };
        new WrittenFiling(all, "x", FilingState.Replaced, []).Doubts.ShouldBe(4);
        new WrittenFiling(all, "x", FilingState.SameFigures, []).Doubts.ShouldBe(0);

        var unread = new Unread(3, "revenue", "it says 7") { IsContradiction = true };
        ImportedFile File(FilingState state) =>
            new("a.htm", new ImportResult([], [], [], [unread, new Unread(4, "a", "b")]),
                [new WrittenFiling(all, "x", state, []), new WrittenFiling(all, "y", FilingState.SameFigures, [])], new CheckReport([]));
        (File(FilingState.New).Doubts, File(FilingState.SameFigures).Doubts).ShouldBe((4, 0));
        File(FilingState.New).Contradictions.ShouldBe([unread]);
        File(FilingState.SameFigures).Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void A_document_of_which_nothing_can_be_taken_is_told_with_what_was_seen()
    {
        const string lead = "error: a.htm: QI0010: No statement was found in the document. ",
            currency = " --currency names the currency of tables that name none.",
            begin =
                " A company begins with a release or report that has such a statement: import that one with --new, and then this " +
                    "document into its data.";
        string Told(bool isFirst, params Unread[] unread) =>
            ImportTrouble.NothingIn("a.htm", new ImportResult([], [], [], unread), isFirst).Message;

        Told(true).ShouldBe(lead + "It has no table of figures: import the exhibit or report that has the statements.");
        Told(false, new Unread(3, "x", "no period")).ShouldBe(lead + "Seen and not taken: line 3, no period." + currency);
        Told(true, [.. Enumerable.Range(1, 4).Select(i => new Unread(i, "x", "no"))])
            .ShouldBe(lead + "Seen and not taken: line 1, no; line 2, no; line 3, no." + currency + begin);
        ImportTrouble.OfAnother("a.htm", "Other AG", "Own AG").Message.ShouldBe(
            "error: a.htm: QI0030: The document is of \"Other AG\", and the data are those of \"Own AG\". Begin the other company in a " +
                "folder of its own, with --new; or say that it is the same one, under a new name: --same-company.");
    }

    [Fact]
    public void The_report_has_all_of_it()
    {
        var concept =
            new NewConcept(new ConceptId("goods"), "Goods", "operations", 1) { PeriodType = "flow", Unit = "money", Role = "revenue" };
        concept.Parents.Add((new ConceptId("total"), 1, "operations"));
        var result = new ImportResult([], [concept],
            [new ImportedRow("operations", "Goods", new ConceptMatch(new ConceptId("goods"), MatchRule.Tag, "near"), 2)],
            [new Unread(3, "a table", "no period"), new Unread(4, "x", "y") { IsContradiction = true }])
        {
            NotUnderstood = [new PassedSentence(9, "It rained.")],
        };
        using var stream = new MemoryStream();
        ImportJson.Write([new ImportedFile("a.htm", result,
            [new WrittenFiling(Filing(), "x.json", FilingState.SameFigures, ["d"]),
                new WrittenFiling(Filing(), "y.json", FilingState.New, [])], new CheckReport([Failure("a.json", "$", "a subject")]))],
                stream);

        using var json = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        System.Text.Json.JsonSerializer.Serialize(json.RootElement).ShouldBe(
            """{"documents":[{"document":"a.htm","filings":[{"file":"x.json","id":"x","period":"2025Q2","state":"same-figures","doubts":0,"differences":["d"],"drafts":[]},"""
            + """{"file":"y.json","id":"x","period":"2025Q2","state":"new","doubts":1,"differences":[],"drafts":[{"statement":"operations","caption":"Services","why":"unproven"}]}]"""
            + ""","rows":[{"statement":"operations","caption":"Goods","concept":"goods","rule":"Tag","doubt":"near"}],"newConcepts":[{"id":"goods","name":"Goods","role":"revenue","partOf":"total"}]"""
            + ""","notTaken":[{"line":"3","what":"a table","why":"no period"},{"line":"4","what":"x","why":"y","kind":"contradiction"}],"causes":[],"notUnderstood":[{"line":"9","sentence":"It rained."}],"failedChecks":[{"rule":"QC01","subject":"a subject"}]}]}""");
    }

    private static Finding Failure(string file, string path, string subject) =>
        new(Rule, FindingStatus.Failed, Quarter, subject, 1, 2, 0, "EUR",
        [new Fact(new FactKey(new ConceptId("goods"), Quarter, "EUR", new Basis("ifrs")), 5, 5, 1, 1, false,
            new Source("x", "T", "Goods", 1, "2025", new Place(file, 1, 1, path)))]);

    private static FilingDraft Filing() => new()
    {
        Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = Quarter, AuditStatus = "unaudited", Basis = "ifrs",
        Document = ("a", ""),
        Statements =
        [
            new StatementDraft("operations", "T", true,
                [new ColumnDraft("c", "2025", "", Quarter, "EUR", "one"),
                    new ColumnDraft("d", "2024", "", Period.Quarter(2024, 2), "EUR", "one")],
                [new LineDraft("Heading", LineKind.Heading, "", 0, []), new LineDraft("Goods", LineKind.Line, "goods", 0, ["5", "null"]),
                    new LineDraft("Services", LineKind.Line, "services", 0, ["6", "null"]) { Draft = "unproven" }], "", ""),
        ],
    };
}
