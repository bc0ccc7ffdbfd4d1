using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Tracing;

/// <summary>
/// What filings restate as of a day, and how filings are compared figure by figure where labels, tables, openings or members differ.
/// </summary>
public class RestatedFigureTests
{
    [Fact]
    public void What_a_filing_restates_is_told_with_what_stood_before()
    {
        var book = Brinmoor.Filings().Build();
        RestatedFigure.AsOf(book, book.Filings[^1])
            .Select(f => (f.By.Id, f.Now.Key.Concept.Value, f.Before.Stated, f.Now.Stated, f.Mark.Word)).ShouldBe(
        [
            ("2026q1", "fares", 100m, 98m, "restated"), ("2026q1", "revenue", 140m, 138m, "restated"),
            ("2026q1", "crews", 50m, 38m, "reclassified"),
            ("2026q1", "hedging", 5m, -5m, "restated"), ("2026q1", "result", 95m, 83m, "restated"),
        ]);
        RestatedFigure.AsOf(book, book.Filings[0]).ShouldBeEmpty();
    }

    // Of a filing and the two years before it, the newest filing first; what two of them restate alike stands with the newest.
    [Theory]
    [InlineData("2024-02-01", "b")]
    [InlineData("2026-01-31", "b")]
    [InlineData("2026-02-01", "")]
    [InlineData("2024-01-31", "b", true)]
    public void Two_years_back_are_told(string day, string by, bool isSameDay = false)
    {
        var book = new BookOfFilings(b => b.Concept("a"))
            .Filed("a", "2023-11-01", "2023Q3", b => b.Table("t", "2023Q3 RMB 1", "a | 7"))
            .Filed("b", isSameDay ? day : "2024-02-01", "2023FY", b => b.Table("t", "2023Q3 RMB 1", "a | 8"), "a 2023Q3")
            .Filed("c", day, "2023FY", b => b.Table("t", "2023Q2 RMB 1", "a | 9")).Build();
        RestatedFigure.AsOf(book, book.Filings[2]).Select(f => f.By.Id).ShouldBe(by.Length == 0 ? [] : [by]);
        RestatedFigure.AsOf(book, book.Filings[0]).ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_that_is_restated_again_stands_with_each_that_changed_it()
    {
        LedgerBook Book(string third, string thirdMark) => new BookOfFilings(b => b.Concept("a").Concept("b"))
            .Filed("a", "2023-11-01", "2023Q3", b => b.Table("t", "2023Q3 RMB 1", "a | 7", "b | 7"))
            .Filed("b", "2024-02-01", "2023FY", b => b.Table("t", "2023Q3 RMB 1", "a | 8", "b | 8"), "a 2023Q3; b 2023Q3")
            .Filed("c", "2024-05-01", "2024Q1", b => b.Table("t", "2023Q3 RMB 1", "a | " + third), thirdMark).Build();
        string[] Told(LedgerBook book) =>
            [.. RestatedFigure.AsOf(book, book.Filings[2]).Select(f => $"{f.By.Id} {f.Now.Key.Concept} {f.Before.Stated} {f.Now.Stated}")];
        Told(Book("9", "a 2023Q3")).ShouldBe(["c a 8 9", "b a 7 8", "b b 7 8"]);
        // It marks what it does not change itself: against the first filing it is another figure.
        Told(Book("8", "a 2023Q3")).ShouldBe(["c a 7 8", "b b 7 8"]);
        Told(Book("8", "")).ShouldBe(["b a 7 8", "b b 7 8"]);
    }

    [Fact]
    public void A_row_is_called_by_its_concept_and_members()
    {
        var segment = new Ledger.Taxonomy.Axis("segment", "Segment", [new("one", "One", Ledger.Taxonomy.MemberKind.Part)]);
        var book = new BookOfFilings(b => { b.Axes = [segment]; return b.Concept("a", more: c => c with { Name = "Amount" }); })
            .Filed("a", "2023-11-01", "2023Q3",
                b => b.Table("t", "2023Q3 RMB 1, 2023Q3 RMB 1 us-gaap segment=one, 2023Q2 RMB 1", "a | 7 | 5 | 3"))
            .Filed("b", "2024-02-01", "2023FY", b => b.Table("t", "2023Q3 RMB 1, 2023Q3 RMB 1 us-gaap segment=one", "a | 7 | 6")).Build();
        var rows = RestatementMatrix.Of(book).Rows;
        rows.Select(r => (r.Name, r.Status)).ShouldBe([("Amount", RestatementStatus.Agrees), ("Amount, One", RestatementStatus.Restated)]);
        rows[0].In(book.Filings[0]).ShouldBeSameAs(rows[0].Cells[0]);
        rows[0].In(book.Filings[1]).ShouldBeSameAs(rows[0].Cells[1]);
        rows[0].In(book.Filings[0] with { Title = "another" }).ShouldBeNull();
        RestatementMatrix.Row(book, Brinmoor.Key("a", "2023Q2")).ShouldBeNull();
        RestatementMatrix.Row(book, Brinmoor.Key("a", "2023Q3")).ShouldNotBeNull().Cells.Count.ShouldBe(2);
        var matrix = RestatementMatrix.Of(book);
        (matrix.Count(RestatementStatus.Agrees), matrix.Count(RestatementStatus.Restated), matrix.Count(RestatementStatus.Rounded),
            matrix.Filings.Count).ShouldBe((1, 1, 0, 2));
    }

    [Fact]
    public void A_row_of_a_concept_that_the_taxonomy_does_not_have_is_called_by_its_id()
    {
        var book = new BookOfFilings(b => b.Concept("a", more: c => c with { Name = "Amount" }))
            .Filed("a", "2023-11-01", "2023Q3", b => b.Table("t", "2023Q3 RMB 1", "a | 7"))
            .Filed("b", "2024-02-01", "2023FY", b => b.Table("t", "2023Q3 RMB 1", "a | 7")).Build();
        RestatementMatrix.Of(new LedgerBook(book.Issuer, new Ledger.Taxonomy.TaxonomyBook([]),
            book.Filings)).Rows.ShouldHaveSingleItem().Name.ShouldBe("a");
    }

    [Fact]
    public void A_figure_that_one_filing_alone_states_twice_is_no_row()
    {
        var book = new BookOfFilings(b => b.Concept("a")).Filed("a", "2023-11-01", "2023Q3",
            b => b.Table("t", "2023Q3 RMB 1", "a | 7").Table("u", "2023Q3 RMB 1", "a | 7")).Build();
        RestatementMatrix.Of(book).Rows.ShouldBeEmpty();
    }

    // As finely as a filing states it; of equals in a table rather than in a text, and of two tables the first.
    [Theory]
    [InlineData("text 7; table 7", "1")]
    [InlineData("table 7; text 7", "0")]
    [InlineData("table 7; table 7", "0")]
    [InlineData("text 7; text 7", "0")]
    [InlineData("table 7; text 7.0", "1")]
    [InlineData("table 7.0; text 7", "0")]
    [InlineData("table 7; table 7.0", "1")]
    [InlineData("text 7; text 7.0; table 7.0", "2")]
    public void A_filing_is_compared_by_its_finest_statement(string stated, string chosen)
    {
        var book = new BookOfFilings(b => b.Concept("a"))
            .Filed("a", "2023-11-01", "2023Q3", b =>
            {
                var statements = stated.Split("; ");
                for (var i = 0; i < statements.Length; i++)
                {
                    var (id, words) = (i.ToString(System.Globalization.CultureInfo.InvariantCulture), statements[i].Split(' '));
                    if (words[0] == "table") b.Table(id, "2023Q3 RMB 1", "a | " + words[1]);
                    else b.Text(id, "2023Q3 RMB 1", "a | " + words[1]);
                }
            })
            .Filed("b", "2024-02-01", "2023FY", b => b.Table("t", "2023Q3 RMB 1", "a | 7")).Build();
        var cell = RestatementMatrix.Of(book).Rows.ShouldHaveSingleItem().Cells[0];
        (cell.Statement.Id, cell.IsTable).ShouldBe(
            (chosen, stated.Split("; ")[chosen[0] - '0'].StartsWith("table", StringComparison.Ordinal)));
    }

    // Another label counts between two tables only, and not where the balance opens the one and closes the other.
    [Theory]
    [InlineData(true, true, false, RestatementStatus.Relabelled)]
    [InlineData(true, false, false, RestatementStatus.Agrees)]
    [InlineData(false, true, false, RestatementStatus.Agrees)]
    [InlineData(true, true, true, RestatementStatus.Agrees)]
    public void A_label_counts_between_two_tables(bool isTable, bool isOtherTable, bool isOpening, RestatementStatus status)
    {
        static BookBuilder State(BookBuilder b, bool isTable, string columns, string line) =>
            isTable ? b.Table("t", columns, line) : b.Text("t", columns, line);
        var book = new BookOfFilings(b => b.Concept("cash", Ledger.Taxonomy.PeriodType.Balance))
            .Filed("a", "2023-11-01", "2023Q3", b => State(b, isTable, "2023-09-30 RMB 1", "cash | 7"))
            .Filed("b", "2024-02-01", "2023FY",
                b => State(b, isOtherTable, isOpening ? "2023Q4 RMB 1" : "2023-09-30 RMB 1", isOpening ? "cash@opening | 7" : "cash | 7"))
                .Build();
        var other = book.Filings[1];
        var renamed = other with { Statements = [.. other.Statements.Select(
            s => s with { Lines = [.. s.Lines.Select(
                l => l with { Cells = [.. l.Cells.Select(
                    c => c with { Fact = c.Fact! with { Source = c.Fact.Source with { Caption = "Money" } } })] })] })] };
        book = new LedgerBook(book.Issuer, book.Taxonomy, [book.Filings[0], renamed]);
        var row = RestatementMatrix.Of(book).Rows.ShouldHaveSingleItem();
        (row.Status, row.Cells[1].IsOpening).ShouldBe((status, isOpening));
    }

    [Theory]
    [InlineData("-", "-", RestatementStatus.Agrees)]
    [InlineData("-", "0.0", RestatementStatus.Rounded)]
    [InlineData("0", "0", RestatementStatus.Agrees)]
    public void Two_dashes_agree_however_fine(string first, string second, RestatementStatus status)
    {
        LedgerBook Book(string scale) => new BookOfFilings(b => b.Concept("a"))
            .Filed("a", "2023-11-01", "2023Q3", b => b.Table("t", "2023Q3 RMB 1", "a | " + first))
            .Filed("b", "2024-02-01", "2023FY", b => b.Table("t", $"2023Q3 RMB {scale}", "a | " + second)).Build();
        RestatementMatrix.Of(Book("1")).Rows.ShouldHaveSingleItem().Status.ShouldBe(status);
        RestatementMatrix.Of(Book("1000")).Rows.ShouldHaveSingleItem().Status.ShouldBe(
            first == "-" && second == "-" ? RestatementStatus.Agrees : RestatementStatus.Rounded);
    }

    [Theory]
    [InlineData("Net income", "Net income", true)]
    [InlineData("Net income", "net  INCOME:", true)]
    [InlineData("Net income", "Net incomes", false)]
    [InlineData("Net incomes", "Net income", false)]
    [InlineData("(Net) income 2", "Net income (2)", true)]
    [InlineData("Net income", "Met income", false)]
    [InlineData("-", "...", true)]
    [InlineData("-", "a", false)]
    public void Case_spaces_and_punctuation_are_no_other_label(string first, string second, bool isSame)
    {
        Filing Filed(string id, string caption)
        {
            var filing = new BookBuilder { Id = id }.Concept("a").Table("t", "2023Q3 RMB 1", "a | 7").Build().Filings[0];
            return filing with { Statements = [.. filing.Statements.Select(
                s => s with { Lines = [.. s.Lines.Select(
                    l => l with { Cells = [.. l.Cells.Select(
                        c => c with { Fact = c.Fact! with { Source = c.Fact.Source with { Caption = caption } } })] })] })] };
        }
        var like = new BookBuilder().Concept("a").Build();
        RestatementMatrix.Of(new LedgerBook(like.Issuer, like.Taxonomy,
            [Filed("a", first), Filed("b", second)])).Rows.ShouldHaveSingleItem().Status.ShouldBe(
                isSame ? RestatementStatus.Agrees : RestatementStatus.Relabelled);
    }
}
