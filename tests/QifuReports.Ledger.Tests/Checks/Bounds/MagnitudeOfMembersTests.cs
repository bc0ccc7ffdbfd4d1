using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// Where the lines of a table are of members, the amounts of all of them tell whether a scale has slipped, each beside its own of the year
/// before.
/// </summary>
public class MagnitudeOfMembersTests
{
    private static readonly Axis Segment =
        new("segment", "Segment", [.. "abcd".Select(c => new AxisMember(c.ToString(), c.ToString(), MemberKind.Part))]);

    [Theory]
    [InlineData("x | 100 | 15,000; x | 80 | 8,800", "Failed Failed")]
    [InlineData("x | 100 | 15,000; x | 80 | 90", "Warning Holds")]
    [InlineData("x | 100 | 15,000; x | 80 | 90; x | 80 | 8,800", "Failed Holds Failed")]
    [InlineData("x | 100 | 15,000; x | 80 | 90; x | 80 | 8,800; x | 7 | 7", "Warning Holds Warning Holds")]
    [InlineData("x | 100 | 150; x | 80 | 90", "Holds Holds")]
    [InlineData("x | 100 | 15,000; x | - | 8,800", "Failed")]
    [InlineData("x | 100 | 15,000; x | 80 | -", "Failed")]
    public void A_member_is_held_against_itself(string lines, string statuses)
    {
        var book =
            new BookBuilder { Axes = [Segment] }.Concept("x").Table("t", "2022Q3 RMB 1000, 2023Q3 RMB 1000", lines.Split("; ")).Build();
        var (filing, statement) = (book.Filings[0], book.Filings[0].Statements[0]);
        var ofMembers = statement.Lines.Select((line, i) =>
        {
            var members = Members.None.With(Segment, Segment.Members[i]);
            return line with { Members = members,
                Cells = [.. line.Cells.Select(c => c with { Fact = c.Fact! with { Key = c.Fact.Key with { Members = members } } })] };
        }).ToArray();
        var changed = new LedgerBook(book.Issuer, book.Taxonomy, [filing with { Statements = [statement with { Lines = ofMembers }] }]);
        string.Join(' ', CheckRunner.Run(changed).Findings.Where(f => f.Rule.Code == "QC39").Select(f => f.Status)).ShouldBe(statuses);
    }
}
