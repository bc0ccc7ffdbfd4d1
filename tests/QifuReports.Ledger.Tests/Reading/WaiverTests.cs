using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Reading;

public class WaiverTests
{
    private const string File =
        """
        {
          "waivers": [
            {"check": "QC15", "figures": [{"concept": "fees", "period": "2023Q3", "unit": "RMB"}, {"concept": "margin", "period": "Q3 2023", "unit": "percent", "basis": "us-gaap"}], "values": "HASH", "reason": "Filed so"}
          ]
        }
        """;

    [Fact]
    public void A_waiver_covers_its_figures_while_they_keep_their_values()
    {
        using var folder = new SmallFolder();
        var facts = Facts(folder);
        folder.Write("waivers.json", File.Replace("HASH", Waiver.HashOf(facts)));
        var waiver = folder.Read().Book!.Waivers.ShouldHaveSingleItem();
        (waiver.Reason, waiver.Place.Line, waiver.Place.JsonPath).ShouldBe(("Filed so", 3, "$.waivers[0]"));

        waiver.Covers("QC15", facts).ShouldBeTrue();
        waiver.Covers("QC15", [facts[1], facts[0]]).ShouldBeTrue("the order does not matter");
        waiver.Covers("QC14", facts).ShouldBeFalse("another check");
        waiver.Covers("QC15", [facts[0]]).ShouldBeFalse("a figure less");
        waiver.Covers("QC15", [facts[0], facts[1], Cash(folder)]).ShouldBeFalse("a figure more");

        Fact[] changed = [facts[0] with { Value = facts[0].Value + 1 }, facts[1]];
        waiver.Names("QC15", changed).ShouldBeTrue();
        waiver.Covers("QC15", changed).ShouldBeFalse("a changed value");
    }

    [Fact]
    public void The_hash_looks_at_values_and_not_at_how_they_are_written()
    {
        using var folder = new SmallFolder();
        var facts = Facts(folder);
        Waiver.HashOf([facts[0] with { Value = facts[0].Value + 0.00m }, facts[1]]).ShouldBe(Waiver.HashOf(facts));
        Waiver.HashOf(facts).ShouldMatch("^[0-9a-f]{16}$");
    }

    [Fact]
    public void What_is_wrong_with_a_waiver_is_told()
    {
        using var folder = new SmallFolder();
        folder.Write("waivers.json", File.Replace("\"fees\"", "\"fee\"").Replace("Q3 2023", "autumn").Replace("\"reason\"", "\"because\""));
        folder.Complaints().ShouldBe(
        [
            "waivers.json(3,191) $.waivers[0].because: QD0107: The key \"because\" is not known here. Known are: check, figures, " +
                "values, stated, reason.",
            "waivers.json(3,47) $.waivers[0].figures[0].concept: QD0120: There is no concept \"fee\" in the taxonomy. Did you mean " +
                "\"fees\"?",
            "waivers.json(3,122) $.waivers[0].figures[1].period: QD0117: \"autumn\" is not a period. Write 2023Q3, 2023H1, 2023-9M, " +
                "2022FY, or a date: 2023-09-30.",
            "waivers.json(3,5) $.waivers[0]: QD0108: The key \"reason\" is missing here. Add \"reason\".",
        ]);
    }

    private static Fact[] Facts(SmallFolder folder)
    {
        var lines = folder.Read().Book!.Filings[0].Statements[0].Lines;
        return [lines[1].Cells[0].Fact!, lines[4].Cells[0].Fact!];
    }

    private static Fact Cash(SmallFolder folder) => folder.Read().Book!.Filings[0].Statements[1].Lines[0].Cells[0].Fact!;
}
