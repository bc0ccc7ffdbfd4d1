using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>A statement as a table: its columns, what stands over them, and how a wide one is divided.</summary>
public sealed class StatementTableTests
{
    private static readonly TaxonomyBook Taxonomy = new(
    [
        SmallFilings.Money("goods"), SmallFilings.Money("fees"),
        SmallFilings.Money("adjusted") with { GaapCounterpart = new ConceptId("goods") },
        new(new ConceptId("on-share"), "Result per share", PeriodType.PerShare, UnitKind.MoneyPerShare, []),
        new(new ConceptId("shares"), "Shares", PeriodType.Average, UnitKind.Shares, []),
        new(new ConceptId("claims"), "Claims", PeriodType.Count, UnitKind.Count, []),
    ]);

    private static readonly StatementColumn Now = Column("now", "2025Q2"), Before = Column("before", "2024Q2");

    private static StatementColumn Column(string id, string period, string group = "", string currency = "EUR", decimal scale = 1_000m)
    {
        Period.TryParse(period, out var of).ShouldBeTrue();
        return new StatementColumn(id, id, group, of, currency, scale, Basis.UsGaap);
    }

    private static (Statement Statement, BriefingContext Context) Of(StatementColumn[] columns, params string[] lines)
    {
        var context = new SmallFilings(Taxonomy).Filed("2025-07-30", "2025Q2", SmallFilings.Table("operations", "Operations",
            string.Join(", ", columns.Select(c => $"{c.Period} {(c.Currency.Length == 0 ? "EUR" : c.Currency)}")), "", columns[0].Scale,
            lines)).Context();
        return (context.Release.Statements[0] with { Columns = columns }, context);
    }

    private static string Unit(StatementColumn[] columns, params string[] lines)
    {
        var (statement, context) = Of(columns, lines.Length == 0 ? ["Goods | goods"] : lines);
        return StatementTable.UnitLine(statement, context).Replace('\u00A0', ' ');
    }

    [Fact]
    public void A_wider_gap_stands_where_another_head_begins_and_the_newest_period_is_marked()
    {
        var (statement, context) = Of(
            [Column("a", "2025Q2", "three"), Column("b", "2024Q2", "three"), Column("c", "2025H1", "six"), Column("d", "2024H1", "six")],
            "Goods | goods | 1 | 2 | 3 | 4");
        var table = StatementTable.Make(statement, context);
        table.Columns.Select(c => (c.Kind, c.GroupStart, c.Newest)).ShouldBe(
        [
            (ColumnKind.Label, false, false), (ColumnKind.Figure, false, true), (ColumnKind.Figure, false, false),
            (ColumnKind.Figure, true, true), (ColumnKind.Figure, false, false),
        ]);
        (table.Id, table.Title, table.FullWidth, table.KeepTogether).ShouldBe(("table-operations", "Operations", true, true));
        table.Summary.ShouldBe($"Operations: 1 row, {table.Unit}.");
        table.Head[0].Cells.Select(c => c.Span).ShouldBe([1, 2, 2]);
        DocumentText.Words(table.Head[0].Cells[2].Content).ShouldBe("six");
    }

    [Fact]
    public void Heads_that_are_not_there_take_no_row()
    {
        var (statement, context) = Of([Now, Before], "Goods | goods | 1 | 2");
        StatementTable.Make(statement, context).Head.Select(r => string.Join(' ', r.Cells.Select(c => DocumentText.Words(c.Content))))
            .ShouldBe([" now before", " EUR EUR"]);
        StatementTable.Make(statement with { Columns = [Now with { Currency = "" }, Before with { Currency = "" }] },
            context).Head.Count.ShouldBe(1);
        StatementTable.Make(statement with { Columns = [Now, Before with { Currency = "" }] }, context).Head[1].Cells.Select(
            c => c.Content.Count).ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void A_heading_a_subtotal_and_a_total_are_rows_of_their_kind_and_a_dash_is_a_nil()
    {
        var (statement, context) = Of([Now], "#Sales | goods | ", "Goods | goods | 5", "Fees | fees | 7");
        var (heading, goods, fees) = (statement.Lines[0], statement.Lines[1], statement.Lines[2]);
        var table = StatementTable.Make(statement with
        {
            Lines = [heading, goods with { Indent = 2 }, goods with { Kind = LineKind.Subtotal },
                fees with { Kind = LineKind.Total, Cells = [new StatementCell("-", null)] },
                fees with { Cells = [new StatementCell("", null)] }],
        }, context);
        table.Rows.Select(r => r.Kind).ShouldBe([RowKind.Section, RowKind.Line, RowKind.Subtotal, RowKind.Total, RowKind.Line]);
        table.Rows.Select(r => r.Indent).ShouldBe([0, 2, 0, 0, 0]);
        DocumentText.Words(table.Rows[3].Cells[1].Content).ShouldBe("\u2013");
        table.Rows[4].Cells[1].Content.ShouldBeEmpty();
        table.Summary.ShouldStartWith("Operations: 5 rows, ");
    }

    [Fact]
    public void The_unit_line_names_currencies_scale_status_basis_and_spans()
    {
        Unit([Now]).ShouldBe("EUR in thousands; unaudited; US GAAP; three months ended June 30, 2025");
        Unit([Now, Before]).ShouldBe("EUR in thousands; unaudited; US GAAP; three months ended June 30, 2025 and 2024");
        Unit([Now, Column("usd", "2025Q2", currency: "USD")])
            .ShouldBe("EUR and US$ in thousands; unaudited; US GAAP; three months ended June 30, 2025");
        Unit([Column("a", "2025-06-30"), Column("b", "2024-12-31")])
            .ShouldBe("EUR in thousands; unaudited; US GAAP; as of June 30, 2025 and December 31, 2024");
        Unit([Now, Column("half", "2025H1")]).ShouldBe("EUR in thousands; unaudited; US GAAP; three and six months ended June 30, 2025");
        Unit([Now, Column("year", "2024FY")])
            .ShouldBe("EUR in thousands; unaudited; US GAAP; three months ended June 30, 2025; twelve months ended December 31, 2024");
    }

    [Theory]
    [InlineData(1, " in whole units")]
    [InlineData(1_000, " in thousands")]
    [InlineData(1_000_000, " in millions")]
    [InlineData(1_000_000_000, " in billions")]
    public void The_largest_scale_is_told(double scale, string words)
    {
        Unit([Column("a", "2025Q2", scale: (decimal)scale), Column("b", "2024Q2", scale: 1m)]).ShouldStartWith($"EUR{words}; ");
        Unit([Column("a", "2025Q2", scale: (decimal)scale), Column("b", "2024Q2", currency: "", scale: 1_000_000_000m)])
            .ShouldStartWith($"EUR{words}; ");
    }

    [Fact]
    public void Shares_beside_amounts_and_alone_are_told()
    {
        Unit([Now], "Goods | goods | 5", "Shares | shares | ").ShouldStartWith("EUR in thousands, except share data; ");
        Unit([Now], "On a share | on-share | ", "Shares | shares | ").ShouldStartWith("EUR per share, numbers of shares in units; ");
        Unit([Column("a", "2025Q2", scale: 1m)], "Claims | claims | ").ShouldStartWith("EUR; ");
        Unit([Now], "Goods | goods | 5", "Adjusted | adjusted | 4")
            .ShouldBe("EUR in thousands; unaudited; US GAAP and non-GAAP; three months ended June 30, 2025");
        Unit([Now with { Currency = "" }], "Goods | goods | ").ShouldStartWith("unaudited; ");
    }

    [Fact]
    public void Bases_and_what_is_audited_of_each_are_told_apart()
    {
        var ifrs = Before with { Basis = new Basis("ifrs") };
        Unit([Now, ifrs]).ShouldStartWith("EUR in thousands; unaudited; US GAAP and IFRS; ");
        Unit([Now, ifrs with { AuditStatus = "audited" }]).ShouldStartWith("EUR in thousands; US GAAP: unaudited; IFRS: audited; ");
        Unit([Now with { AuditStatus = "audited" }, ifrs with { AuditStatus = "audited" }])
            .ShouldStartWith("EUR in thousands; audited; US GAAP and IFRS; ");
        Unit([Now, Before with { Basis = new Basis("adjustment:leases") }]).ShouldStartWith("EUR in thousands; unaudited; US GAAP; ");
        Unit([Now with { Basis = new Basis("adjustment:leases") }]).ShouldStartWith("EUR in thousands; unaudited; US GAAP; ");
    }

    private static readonly StatementColumn[] Five = [Now, Before, Column("c", "2025H1"), Column("d", "2024H1"), Column("e", "2024FY")];

    [Fact]
    public void Of_five_columns_what_ends_it_per_share_is_a_table_of_its_own()
    {
        string[] lines = ["Goods | goods | 1 | 2 | 3 | 4 | 5", "Fees | fees | 1 | 2 | 3 | 4 | 5", "#Per share | goods | ",
            "Result | on-share | ", "Shares | shares | "];
        string[]? Names(Statement? part) => part is null ? null : [.. part.Lines.Select(l => l.Caption)];
        (string[]? Amounts, string[]? PerShare) Parts(StatementColumn[] columns, params string[] of)
        {
            var (statement, context) = Of(columns, of);
            var (amounts, perShare) = StatementTable.Parts(statement, context);
            if (perShare is not null) (perShare.Id, perShare.Title).ShouldBe(("operations-per-share", "Operations: per share"));
            return (Names(amounts), Names(perShare));
        }
        Parts(Five, lines).Amounts.ShouldBe(["Goods", "Fees"]);
        Parts(Five, lines).PerShare.ShouldBe(["Per share", "Result", "Shares"]);
        Parts(Five[..4], [.. lines.Select(l => l.Replace(" | 5", "", StringComparison.Ordinal))]).PerShare.ShouldBeNull(
            "a narrow one stays whole");
        Parts(Five, lines[..3]).PerShare.ShouldBeNull("a heading alone is no part");
        Parts(Five, [.. lines, "Goods | goods | 1 | 2 | 3 | 4 | 5"]).PerShare.ShouldBeNull("it does not end with it");
        Parts(Five, [lines[0], lines[3], lines[4]]).PerShare.ShouldBeNull("no heading begins it");
        Parts(Five, [lines[0], "#Shares | goods | ", lines[3], "#Numbers | goods | ", lines[4]]).PerShare.ShouldBe(
            ["Shares", "Result", "Numbers", "Shares"]);
    }

    [Fact]
    public void A_column_of_percentages_that_no_share_has_is_left_out_of_it()
    {
        StatementColumn[] columns = [.. Five[..4], Five[4] with { Ratio = new ColumnRatio(RatioKind.PercentOf, 0, -1, null) }];
        string[] lines = ["Goods | goods | 1 | 2 | 3 | 4 | 5", "#Per share | goods", "Result | on-share | 1 | 2 | 3 | 4 | "];
        var (statement, context) = Of(columns, lines);
        var part = StatementTable.Parts(statement, context).PerShare.ShouldNotBeNull();
        part.Columns.Count.ShouldBe(4);
        part.Lines[^1].Cells.Count.ShouldBe(4);
        part.Lines[0].Cells.ShouldBeEmpty();
        (statement, context) = Of(columns, [lines[0], lines[1], lines[2] + "7"]);
        StatementTable.Parts(statement, context).PerShare.ShouldNotBeNull().Columns.Count.ShouldBe(5);
    }
}
