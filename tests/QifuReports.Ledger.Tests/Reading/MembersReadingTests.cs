using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// Of which parts of the company figures are: said by a statement, by a column or by a line, and declared in the taxonomy.
/// </summary>
public class MembersReadingTests
{
    private const string Axes =
        """
        , "axes": [
          {"id": "segment", "name": "Segment", "members": [{"id": "trucks", "name": "Industrial Trucks"}, {"id": "service", "name": "Service"}, {"id": "eliminations", "name": "Eliminations", "kind": "reconciling"}]},
          {"id": "region", "name": "Region", "members": [{"id": "asia", "name": "Asia"}]}
        ]}
        """;

    private const string Statement = "\"title\": \"Operations\",", Column = "\"id\": \"now\",", Line = "\"caption\": \"Fees\",";
    private const string Trucks = " \"members\": {\"segment\": \"trucks\"},";

    [Theory]
    [InlineData(Statement)]
    [InlineData(Column)]
    [InlineData(Line)]
    public void A_statement_a_column_and_a_line_say_the_same(string at) =>
        Fees(Read(at + Trucks, at)).Key.Members.Code.ShouldBe("segment=trucks");

    [Fact]
    public void What_they_say_comes_together_in_the_order_of_the_axes()
    {
        var fact = Fees(Read(Line + Trucks, Line, text => text.Replace(Statement, Statement + " \"members\": {\"region\": \"asia\"},")));

        (fact.Key.Members.Code, fact.Key.Members.Names).ShouldBe(("region=asia;segment=trucks", "Asia, Industrial Trucks"));
        fact.Key.Members.Without("segment").Code.ShouldBe("region=asia");
        fact.Key.Members.Without("region").Without("segment").ShouldBe(Members.None);
        fact.Key.Members.IsReconciling.ShouldBeFalse();
    }

    [Fact]
    public void The_same_member_twice_is_no_conflict() =>
        Fees(Read(Line + Trucks, Line, text => text.Replace(Column, Column + Trucks))).Key.Members.Code.ShouldBe("segment=trucks");

    [Theory]
    [InlineData("{\"segment\": \"truks\"}", "QD0150: The axis \"segment\" has no member \"truks\". Did you mean \"trucks\"?")]
    [InlineData("{\"segment\": \"Industrial Trucks\"}",
        "QD0150: The axis \"segment\" has no member \"Industrial Trucks\". Did you mean \"trucks\"?")]
    [InlineData("{\"segment\": \"Industrial Truks\"}",
        "QD0150: The axis \"segment\" has no member \"Industrial Truks\". Did you mean \"trucks\"?")]
    [InlineData("{\"segment\": \"leasing\"}",
        "QD0150: The axis \"segment\" has no member \"leasing\". Known are: trucks, service, eliminations.")]
    [InlineData("{\"segmet\": \"trucks\"}", "QD0150: There is no axis \"segmet\" in the taxonomy. Did you mean \"segment\"?")]
    [InlineData("{\"segment\": 1}", "QD0109: A text is expected here, not the number 1. Put it between quotation marks.")]
    [InlineData("\"trucks\"",
        "QD0109: An object is expected here, not the text \"trucks\". Write the axis and its member: {\"segment\": " +
            "\"industrial-trucks\"}.")]
    public void What_names_no_member_is_told_once_with_the_nearest(string members, string message)
    {
        foreach (var at in (string[])[Statement, Column, Line])
            Diagnostics(at + $" \"members\": {members},", at).ShouldHaveSingleItem().ShouldEndWith(message);
    }

    [Theory]
    [InlineData(Column, Line, "This is of the segment \"service\", and the column \"now\" of \"trucks\".")]
    [InlineData(Statement, Column, "This is of the segment \"service\", and the statement of \"trucks\".")]
    [InlineData(Statement, Line, "This is of the segment \"service\", and the column \"now\" of \"trucks\".")]
    public void Two_members_of_one_axis_are_a_conflict(string first, string second, string message) =>
        Diagnostics(first + Trucks, first, text => text.Replace(second, second + " \"members\": {\"segment\": \"service\"},"))
            .ShouldHaveSingleItem()
            .ShouldEndWith($"QD0151: {message} A figure is of one member an axis: take one of the two out.");

    [Fact]
    public void Columns_of_one_period_are_told_apart_by_their_members() =>
        Read(Column + Trucks, Column, text =>
            text.Replace("\"2022\", \"group\": \"Quarter\", \"period\": \"2022Q3\"",
                "\"2023\", \"group\": \"Quarter\", \"period\": \"2023Q3\"")).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_misspelt_member_draws_no_complaint_of_figures_that_stand_twice()
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", "\n  ]\n}", "\n  ]" + Axes);
        folder.Replace("filings/one.json", "{\"caption\": \"Fees\", \"concept\": \"fees\", \"indent\": 1, \"values\": [4281026, \"-\"]},",
            "{\"caption\": \"Fees\", \"concept\": \"fees\", \"values\": [4281026, \"-\"]}, {\"caption\": \"Trucks\", \"concept\": " +
                "\"fees\", \"members\": {\"segment\": \"truck\"}, \"values\": [5, 6]}, {\"caption\": \"Service\", \"concept\": " +
                "\"fees\", \"members\": {\"segment\": \"servic\"}, \"values\": [7, 8]},");

        folder.Complaints().Select(c => c[(c.IndexOf("QD", StringComparison.Ordinal))..]).ShouldBe(
            ["QD0150: The axis \"segment\" has no member \"truck\". Did you mean \"trucks\"?",
                "QD0150: The axis \"segment\" has no member \"servic\". Did you mean \"service\"?"]);
    }

    [Theory]
    [InlineData("\"id\": \"service\"", "\"id\": \"trucks\"", "QD0115: The axis has a member \"trucks\" already. A member stands once.")]
    [InlineData("\"name\": \"Service\"", "\"name\": \"Industrial Trucks\"",
        "QD0115: Another member of the axis is called \"Industrial Trucks\". Give each its own name: a table of both could not tell " +
            "them apart.")]
    [InlineData("\"id\": \"region\"", "\"id\": \"segment\"", "QD0115: There is an axis \"segment\" already. An axis stands once.")]
    [InlineData("[{\"id\": \"asia\", \"name\": \"Asia\"}]", "[]", "QD0121: An axis has at least one member.")]
    [InlineData("\"reconciling\"", "\"elimination\"", "QD0112: \"elimination\" is not one of: part, reconciling, subtotal.")]
    public void What_is_wrong_with_an_axis_is_told(string from, string to, string message)
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", "\n  ]\n}", "\n  ]" + Axes.Replace(from, to));
        LedgerReader.Read(folder.Path).Diagnostics.Select(d => d.ToString()).ShouldHaveSingleItem().ShouldEndWith(message);
    }

    [Fact]
    public void A_waiver_of_a_member_is_of_that_member()
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", "\n  ]\n}", "\n  ]" + Axes.TrimEnd());
        folder.Write("waivers.json",
            "{\"waivers\": [{\"check\": \"QC40\", \"figures\": [{\"concept\": \"fees\", \"period\": \"2023Q3\", \"unit\": \"RMB\", " +
                "\"members\": {\"segment\": \"trucks\"}}], \"values\": \"0\", \"reason\": \"why\"}]}");

        var result = LedgerReader.Read(folder.Path);
        var book = result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
        var waiver = book.Waivers.ShouldHaveSingleItem();
        waiver.Figures[0].Members.Code.ShouldBe("segment=trucks");
        var fees = Fees(result);
        waiver.Names("QC40", [fees]).ShouldBeFalse();
        var ofTrucks = fees with { Key = fees.Key with { Members = waiver.Figures[0].Members } };
        waiver.Names("QC40", [ofTrucks]).ShouldBeTrue();
        Waiver.HashOf([ofTrucks]).ShouldNotBe(Waiver.HashOf([fees]));
    }

    private static Fact Fees(LedgerResult result) =>
        result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics)).Filings[0].Statements[0].Lines.First(
            l => l.Caption == "Fees").Cells[0].Fact.ShouldNotBeNull();

    private static string[] Diagnostics(string to, string from, Func<string, string>? more = null) =>
        [.. Read(to, from, more).Diagnostics.Select(d => d.ToString())];

    private static LedgerResult Read(string to, string from, Func<string, string>? more = null)
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", "\n  ]\n}", "\n  ]" + Axes.TrimEnd());
        folder.Replace("filings/one.json", from, to);
        if (more is not null) folder.Write("filings/one.json", more(File.ReadAllText(Path.Combine(folder.Path, "filings", "one.json"))));
        return LedgerReader.Read(folder.Path);
    }
}
