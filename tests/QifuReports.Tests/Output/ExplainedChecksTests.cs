using QifuReports.App.Figures;
using QifuReports.App.Output.Tables;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Tests.Output;

/// <summary>What is told of a figure: the checks that cover it, counted by how they came out, its qualifier, its drafts.</summary>
public sealed class ExplainedChecksTests
{
    private static readonly CheckRule Rule = new("QC39", "Order of magnitude", "A sentence.", ToleranceKind.Policy, "A reason.");
    private static readonly Explanation Told = Explained();

    [Theory]
    [InlineData("HHRWFF", "6 made: 2 hold, 1 differ by rounding, 1 waived, 2 failed.")]
    [InlineData("HN", "2 made: 1 hold, 0 differ by rounding, 0 waived, 0 failed, 1 to be looked at.")]
    [InlineData("NNNF", "4 made: 0 hold, 0 differ by rounding, 0 waived, 1 failed, 3 to be looked at.")]
    [InlineData("RRRWW", "5 made: 0 hold, 3 differ by rounding, 2 waived, 0 failed.")]
    [InlineData("FFF", "3 made: 0 hold, 0 differ by rounding, 0 waived, 3 failed.")]
    public void They_are_counted_by_how_they_came_out(string outcomes, string line)
    {
        var text = Written(Told with { Checks = [.. outcomes.Select(Finding)] });

        text.ShouldContain("  " + line);
        text.ShouldContain("Checks that cover it");
    }

    [Fact]
    public void Where_there_are_none_it_is_said_why() =>
        Written(Told with { Checks = [] })
            .ShouldContain("  None: no second statement of it exists, and it enters no sum, ratio or translation.");

    [Theory]
    [InlineData(Qualifier.None, null)]
    [InlineData(Qualifier.About, "about")]
    [InlineData(Qualifier.Over, "over")]
    [InlineData(Qualifier.UpTo, "up to")]
    public void A_qualifier_of_the_filing_is_told(Qualifier qualifier, string? word)
    {
        var text = Written(With(f => f with { Qualifier = qualifier }));
        if (word is null) text.ShouldNotContain("  stated as  ");
        else text.ShouldContain($"  stated as  {word}\n");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_dash_is_told_as_one(bool isNil, int times) => Count(Written(With(f => f with { IsNil = isNil })),
        "  stated as  a dash: nil\n").ShouldBe(times);

    [Theory]
    [InlineData(1, "  line       \"Revenue\"\n")]
    [InlineData(2, "  line       \"Revenue\", occurrence 2\n")]
    public void The_line_is_told_by_its_occurrence_where_there_are_several(int occurrence, string line) =>
        Written(With(f => f with { Source = f.Source with { Caption = "Revenue", Occurrence = occurrence } })).ShouldContain(line);

    [Theory]
    [InlineData("", 0)]
    [InlineData("table 2, row 14", 1)]
    public void Where_it_stood_in_the_document_is_told(string origin, int times) =>
        Count(Written(With(f => f with { Source = f.Source with { Origin = origin } })), $"  origin     {origin}\n").ShouldBe(times);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void Other_places_are_told_where_there_are_any(int statements, int headings)
    {
        var fact = ((FiledFigure)Told.Figure).Fact;
        var text = Written(Told with { Statements = [.. Enumerable.Range(0, statements)
            .Select(i =>
                new StatementOfFigure(fact with { Source = fact.Source with { FilingId = FormattableString.Invariant($"filing{i}") } },
            Told.Statements[0].Agreement, i == 0))] });

        Count(text, "Also stated\n").ShouldBe(headings);
        Count(text, "filing1").ShouldBe(headings);
        text.ShouldNotContain("filing0");
    }

    private static int Count(string text, string part) =>
        (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    private static Explanation With(Func<Fact, Fact> change) =>
        Told with { Figure = new FiledFigure(change(((FiledFigure)Told.Figure).Fact)) };

    private static string Written(Explanation told)
    {
        using var output = new StringWriter();
        ExplanationText.Write(told, output, new Display(1000, false, false));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static Finding Finding(char outcome)
    {
        var status = outcome switch { 'H' => FindingStatus.Holds, 'R' => FindingStatus.Rounding, 'W' => FindingStatus.Waived,
            'N' => FindingStatus.Warning, _ => FindingStatus.Failed };
        return new Finding(Rule, status, Period.Quarter(2025, 3), "Revenue", 1, 2, 0, "CHF thousand", []);
    }

    private static Explanation Explained()
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Torvalin")).Book.ShouldNotBeNull();
        var explainer = new Explainer(book);
        var concept = book.Taxonomy.Find(new Ledger.Taxonomy.ConceptId("trade-receivables")).ShouldNotBeNull();
        return explainer.Explain(explainer.KeyOf(concept, Period.Quarter(2025, 3), null, new Basis("ifrs")), out _).ShouldNotBeNull();
    }
}
