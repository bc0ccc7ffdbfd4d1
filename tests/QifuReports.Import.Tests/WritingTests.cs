using System.Text.Json;
using QifuReports.Import.Concepts;
using QifuReports.Import.Drafts;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Testing;

namespace QifuReports.Import.Tests;

/// <summary>What is written is what the reader of the ledger reads.</summary>
public sealed class WritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Concepts_go_behind_those_that_are_there_and_nothing_else_changes()
    {
        const string text =
            "{\n  // of our own\n  \"concepts\": [\n    {\"id\": \"cash\", \"name\": \"Cash ]\\\" here\"}\n  ],\n  \"axes\": []\n}\n";

        TaxonomyJson.With(text, [Concept("goodwill", "Goodwill")]).ShouldBe(
            "{\n  // of our own\n  \"concepts\": [\n    {\"id\": \"cash\", \"name\": \"Cash ]\\\" here\"},\n    {\"id\": \"goodwill\", " +
                "\"name\": \"Goodwill\", \"periodType\": \"balance\", \"unit\": \"money\"}\n  ],\n  \"axes\": []\n}\n");
    }

    [Theory]
    [InlineData("{\"concepts\": []}")]
    [InlineData("{\"concepts\":[\n]}")]
    [InlineData("{\"axes\": [], \"concepts\": [{\"id\": \"a\", \"name\": \"A\"}]}")]
    public void Any_list_takes_them_in(string text)
    {
        using var made = JsonDocument.Parse(
            TaxonomyJson.With(text, [Concept("goodwill", "Goodwill \"old\""), Concept("cash", "Cash")]).ShouldNotBeNull());

        made.RootElement.GetProperty("concepts").EnumerateArray().TakeLast(2).Select(c => c.GetProperty("name").GetString())
            .ShouldBe(["Goodwill \"old\"", "Cash"]);
    }

    [Fact]
    public void No_list_no_place_and_no_concepts_no_change()
    {
        TaxonomyJson.With("{\"axes\": []}", [Concept("cash", "Cash")]).ShouldBeNull();
        TaxonomyJson.With("{\"concepts\": [", [Concept("cash", "Cash")]).ShouldBeNull();
        TaxonomyJson.With("{\"axes\": []}", []).ShouldBe("{\"axes\": []}");
    }

    [Fact]
    public void A_filing_is_read_back_as_it_was_meant()
    {
        var (year, half) = (FiscalCalendar.CalendarYears.FullYear(2024), FiscalCalendar.CalendarYears.Half(2025, 1));
        var revenue = Concept("revenue", "Revenue", "flow");
        revenue.Sign = 1;
        var part = Concept("fees", "Fees", "flow");
        part.Parents.Add((revenue.Id, 1, "operations"));
        var draft = new FilingDraft
        {
            Id = "6-K-2025-08-14", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "First half \"2025\"", Period = half,
            AuditStatus = "unaudited", Basis = "ifrs",
            Document = ("ex99\\1.htm", new string('a', 64)),
            Translation = new TranslationDraft("EUR", "USD", 0.8500m, new DateOnly(2025, 6, 30), "a bank"),
            Statements =
            [
                new StatementDraft("operations", "Statements of operations", true,
                    [new ColumnDraft("current", "2025", "Six months ended June 30,", half, "EUR", "thousand") { Shares = "million" },
                        new ColumnDraft("year", "Year ended December 31, 2024", "", year, "EUR",
                            "thousand") { Draft = "a head that is doubtful" }],
                    [
                        new LineDraft("Revenue:", LineKind.Heading, "", 0, []),
                        new LineDraft("Fees (caf\u00E9)", LineKind.Line, "fees", 1, ["1234.50", "\"-\""]) { Origin = "line 7",
                            Draft = "a reason" },
                        new LineDraft("Revenue", LineKind.Total, "revenue", 0, ["1234.50", "null"]),
                    ], "", "table at line 5"),
            ],
        };
        Put("issuer.json",
            "{\"name\": \"Orrindale Instruments N.V.\", \"shortName\": \"Orrindale\", \"listings\": [], \"currency\": \"EUR\"}");
        Put("taxonomy.json", TaxonomyJson.Of([part, revenue]));
        Put(Path.Combine("filings", draft.FileName), FilingJson.Of(draft));

        var result = LedgerReader.Read(_folder.Path);

        result.Diagnostics.ShouldBeEmpty();
        draft.FileName.ShouldBe("2025-08-14-6-k-2025h1.json");
        var filing = result.Book.ShouldNotBeNull().Filings.ShouldHaveSingleItem();
        (filing.Id, filing.Form, filing.Date, filing.Title, filing.Period, filing.AuditStatus, filing.Basis.Code).ShouldBe(
            (draft.Id, "6-K", draft.Date, draft.Title, half, "unaudited", "ifrs"));
        filing.Document.ShouldNotBeNull().Name.ShouldBe("ex99\\1.htm");
        filing.Translation.ShouldNotBeNull().Rate.ShouldBe(0.8500m);
        var statement = filing.Statements.ShouldHaveSingleItem();
        statement.Columns.Select(c => (c.Id, c.Heading, c.Group, c.Period, c.Scale, c.SharesScale))
            .ShouldBe([("current", "2025", "Six months ended June 30,", half, 1000m, 1_000_000m),
                ("year", "Year ended December 31, 2024", "", year, 1000m, 1m)]);
        statement.Lines.Select(l => (l.Caption, l.Kind, l.Indent, l.Origin))
            .ShouldBe([("Revenue:", LineKind.Heading, 0, "table at line 5"), ("Fees (caf\u00E9)", LineKind.Line, 1, "line 7"),
                ("Revenue", LineKind.Total, 0, "table at line 5")]);
        statement.Lines[1].Cells.Select(c => c.Fact?.Value).ShouldBe([1_234_500m, 0m]);
        statement.Lines[2].Cells.Select(c => c.Fact?.Value).ShouldBe([1_234_500m, null]);
        filing.Drafts.Select(d => d.Reason).Order(StringComparer.Ordinal).ShouldBe(["a head that is doubtful", "a reason"]);
        result.Book.Taxonomy.Find(new ConceptId("fees")).ShouldNotBeNull().Parents.ShouldHaveSingleItem().Parent.ShouldBe(revenue.Id);
    }

    [Theory]
    [InlineData("HKEX announcement", "", "2025-08-14-hkex-2025h1.json")]
    [InlineData("6-K", "99.2", "2025-08-14-6-k-99-2-2025h1.json")]
    [InlineData("../../annual", "", "2025-08-14-annual-2025h1.json")]
    public void The_file_is_named_by_day_form_and_period(string form, string exhibit, string expected) => new FilingDraft
    {
        Id = "x", Form = form, Exhibit = exhibit, Date = new DateOnly(2025, 8, 14), Title = "x",
        Period = FiscalCalendar.CalendarYears.Half(2025, 1), AuditStatus = "x", Basis = "ifrs", Statements = [], Document = ("x", ""),
    }.FileName.ShouldBe(expected);

    private static NewConcept Concept(string id, string name, string periodType = "balance") =>
        new(new ConceptId(id), name, "operations", 0) { PeriodType = periodType, Unit = "money" };

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Combine(name))!);
        File.WriteAllText(_folder.Combine(name), text);
    }
}
