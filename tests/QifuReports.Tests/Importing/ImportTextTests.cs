using QifuReports.App.Importing;
using QifuReports.App.Output.Tables;
using QifuReports.Import.Concepts;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Sentences;
using QifuReports.Import.Sentences.Clauses;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Tests.Importing;

/// <summary>
/// What an import tells a person: what is new and why, how much of each kind is named, what became of each filing, and what to do next.
/// </summary>
public sealed class ImportTextTests
{
    private static readonly Period Quarter = Period.Quarter(2025, 2);
    private static readonly ImportWish Plain = new(["release.txt"], null, false, false, null, null, null, null, false, false);

    [Theory]
    [InlineData(-1, "stated in a sentence")]
    [InlineData(0, "a part of no sum that the numbers prove")]
    [InlineData(1, "a part of no sum that the numbers prove")]
    [InlineData(40, "a part of no sum that the numbers prove")]
    public void A_new_concept_is_told_by_where_it_came_from(int row, string why) =>
        Written(Result(concepts: [Concept("goods", row)])).ShouldContain($"\nNew concepts (1)\n  goods: \"Goods\", {why}\n");

    [Fact]
    public void A_new_concept_that_is_proven_or_has_a_part_to_play_is_not_told()
    {
        var part = Concept("part", 1);
        part.Parents.Add((new ConceptId("goods"), 1, "operations"));
        var role = Concept("role", 1);
        role.Role = "revenue";
        var growth = new NewConcept(new ConceptId("growth"), "Growth", "operations", 1) { PeriodType = "ratio", Unit = "percent",
            GrowthOf = new ConceptId("goods") };

        Written(Result(concepts: [part, role, growth])).ShouldNotContain("New concepts");
        Written(Result(concepts: [part, Concept("a", 2), role])).ShouldContain("New concepts (1)\n  a: ");
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(12, 12, null)]
    [InlineData(13, 12, "  and 1 more; --json writes them all\n")]
    [InlineData(40, 12, "  and 28 more; --json writes them all\n")]
    public void The_first_twelve_of_a_kind_are_named(int all, int named, string? rest)
    {
        var text = Written(Result(unread: [.. Enumerable.Range(1, all).Select(i => new Unread(i, "What", "why"))]));

        text.ShouldContain(FormattableString.Invariant($"\nSeen and not taken ({all})\n"));
        text.Split('\n').Count(l => l.EndsWith("What: why", StringComparison.Ordinal)).ShouldBe(named);
        text.Contains(" more; --json", StringComparison.Ordinal).ShouldBe(rest is not null);
        if (rest is not null) text.ShouldContain(rest);
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(6, 5, true)]
    public void The_first_five_sentences_that_were_not_understood_are_named(int all, int named, bool hasMore)
    {
        var text = Written(Result() with { NotUnderstood = [.. Enumerable.Range(1, all)
            .Select(i => new PassedSentence(i, "A sentence."))] });

        text.Split('\n').Count(l => l.EndsWith(": A sentence.", StringComparison.Ordinal)).ShouldBe(named);
        text.Contains("  and 1 more; --json writes them all", StringComparison.Ordinal).ShouldBe(hasMore);
    }

    [Theory]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(81)]
    [InlineData(200)]
    public void A_sentence_has_eighty_characters_at_most(int length)
    {
        var sentence = new string('a', length);
        Written(Result() with { NotUnderstood = [new PassedSentence(7, sentence)] })
            .ShouldContain($"  line 7: {(length > 80 ? sentence[..79] + "\u2026" : sentence)}\n");
    }

    [Theory]
    [InlineData(3, "Costs", "  line 3: Costs: why\n")]
    [InlineData(0, "Costs", "  Costs: why\n")]
    [InlineData(1, "", "  line 1: a table: why\n")]
    [InlineData(0, "", "  a table: why\n")]
    public void What_was_not_taken_is_told_with_its_line_where_it_has_one(int line, string what, string told) =>
        Written(Result(unread: [new Unread(line, what, "why")])).ShouldContain(told);

    [Fact]
    public void A_contradiction_is_told_by_itself_and_not_again()
    {
        var text = Written(Result(unread: [new Unread(1, "Costs", "5 there") { IsContradiction = true }, new Unread(2, "Other", "why")]),
            Filed(FilingState.New));

        text.ShouldContain("\nSentences against a table or an earlier filing: one of the two is wrong (1)\n  line 1: Costs: 5 there\n");
        text.ShouldContain("\nSeen and not taken (1)\n  line 2: Other: why\n");
        // Somebody has been over the file that is there.
        Written(Result(unread: [new Unread(1, "Costs", "5 there") { IsContradiction = true }]), Filed(FilingState.SameFigures))
            .ShouldNotContain("one of the two is wrong");
    }

    [Theory]
    [InlineData(nameof(FilingState.New), false, "new")]
    [InlineData(nameof(FilingState.New), true, "would be new")]
    [InlineData(nameof(FilingState.Same), false, "the same")]
    [InlineData(nameof(FilingState.Same), true, "the same")]
    [InlineData(nameof(FilingState.SameFigures), false, "same figures")]
    [InlineData(nameof(FilingState.Replaced), false, "replaced")]
    [InlineData(nameof(FilingState.Replaced), true, "would be replaced")]
    [InlineData(nameof(FilingState.Differs), false, "left: differs")]
    [InlineData(nameof(FilingState.Differs), true, "left: differs")]
    public void What_became_of_a_filing_is_told_with_how_much_it_has(string became, bool dryRun, string word)
    {
        var state = Enum.Parse<FilingState>(became);
        var text = Written(Plain with { DryRun = dryRun }, Result(), Filed(state));

        // A heading is no row, and a blank no figure.
        string.Join("  ", text.Split('\n').First(l => l.Contains("x.json", StringComparison.Ordinal))
            .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ShouldEndWith($"{word}  2025Q2  1  2  3  {(state == FilingState.SameFigures ? 0 : 1)}");
        text.Contains("Nothing was written.", StringComparison.Ordinal).ShouldBe(dryRun);
        text.Contains("A filing that is there was left as it is. --replace writes over it.", StringComparison.Ordinal)
            .ShouldBe(state == FilingState.Differs && !dryRun);
        text.Contains("Hold each draft against the document", StringComparison.Ordinal)
            .ShouldBe(state != FilingState.SameFigures && !dryRun);
        text.ShouldNotContain("was not replaced");
    }

    [Fact]
    public void To_replace_what_has_the_same_figures_replaces_nothing_and_says_so()
    {
        const string told = "A filing whose figures are the same was not replaced: what is written in its file stays.";
        Written(Plain with { Replace = true }, Result(), Filed(FilingState.SameFigures)).ShouldContain(told);
        Written(Plain with { Replace = true }, Result(), Filed(FilingState.Replaced)).ShouldNotContain(told);
    }

    [Fact]
    public void Each_mark_is_told_with_its_place()
    {
        var draft = Filing() with { Draft = "no standards" };
        var line = draft.Statements[0].Lines[2];
        draft = draft with { Statements = [draft.Statements[0] with { Draft = "two scales",
            Lines = [line, line with { Origin = "line 9" }, line with { Draft = "" }] }] };

        Written(Plain, Result(), new WrittenFiling(draft, "x.json", FilingState.New, [])).ShouldContain(
            "\nDoubtful, marked as drafts (4)\n  no standards\n  operations: two scales\n"
            + "  operations, \"Services\": unproven\n  operations, \"Services\", line 9: unproven\n");
    }

    [Fact]
    public void A_mark_of_a_column_is_told_with_its_heads()
    {
        var draft = Filing();
        var columns = draft.Statements[0].Columns;
        draft = draft with { Statements = [draft.Statements[0] with { Columns = [columns[0],
            columns[1] with { Group = "Quarter", Draft = "another time" }] }] };

        Written(Plain, Result(), new WrittenFiling(draft, "x.json", FilingState.New, []))
            .ShouldContain("\n  operations, column \"Quarter 2024\": another time\n");
    }

    [Fact]
    public void What_differs_and_what_was_lost_is_told()
    {
        var text = Written(Plain, Result(), Filed(FilingState.Replaced) with { Differences = ["goods: 5 in the document, 6 in the data"],
            Lost = ["a note"] });

        text.ShouldContain("\nDiffers from what is there (1)\n  goods: 5 in the document, 6 in the data\n");
        text.ShouldContain("\nWritten by hand, and not kept (1)\n  a note\n");
    }

    [Fact]
    public void Rows_are_counted_by_the_rule_that_recognised_them()
    {
        MatchRule[] rules = [.. Enum.GetValues<MatchRule>().Reverse(), MatchRule.Caption];
        var rows = rules.Select(r => new ImportedRow("operations", "Goods", new ConceptMatch(new ConceptId("goods"), r, ""), 1)).ToList();

        Written(Result() with { Rows = rows }).ShouldContain(
            "Rows recognised: 2 by their caption in an earlier filing or table, 1 by their tag, 1 by the values of earlier periods, "
            + "1 by a caption like it, 1 as new concepts.\n");
        Written(Result()).ShouldNotContain("Rows recognised");
    }

    [Theory]
    [InlineData("year-before", ", on the year before")]
    [InlineData("prior-quarter", ", on the quarter before")]
    [InlineData("both", ", on the year and the quarter before")]
    [InlineData("", "")]
    public void A_cause_is_told_with_what_it_is_held_against(string against, string words) =>
        Written(Result() with { Causes = [new CausePlace("Revenue rose", against, null!, 4)] })
            .ShouldContain($"\nCauses to write in your own words (1)\n  line 4: Revenue rose{words}\n");

    [Fact]
    public void Checks_are_counted_and_a_role_that_is_missing_is_asked_for()
    {
        var rule = new CheckRule("QC01", "Sums", "A sentence.", ToleranceKind.Exact, "A reason.");
        FindingStatus[] statuses =
        [
            FindingStatus.Holds, FindingStatus.Holds, FindingStatus.Holds, FindingStatus.Holds, FindingStatus.Rounding,
                FindingStatus.Rounding, FindingStatus.Rounding, FindingStatus.Waived, FindingStatus.Waived, FindingStatus.Failed,
        ];
        var checks = new CheckReport([.. statuses.Select(s => new Finding(rule, s, Quarter, "Goods", 1, 2, 0, "EUR", []))]);
        var file = new ImportedFile("release.txt", Result(), [Filed(FilingState.New)], checks) { MissingRoles = ["revenue", "net-income"] };

        var text = Written(Plain, file);
        text.ShouldContain("\nChecks with all data: 4 hold, 3 differ by rounding, 2 waived, 1 failed.\n");
        text.ShouldContain("A check that fails stays failed when the draft is taken out");
        text.ShouldContain("No line of the income statement was known as revenue, or as net-income: ");
        text.ShouldContain("has \"role\": \"revenue\"");
        Written(Result()).ShouldNotContain("A check that fails");
        Written(Result()).ShouldNotContain("No line of the income statement");
    }

    private static string Written(ImportResult result, params WrittenFiling[] filings) => Written(Plain, result, filings);

    private static string Written(ImportWish wish, ImportResult result, params WrittenFiling[] filings) =>
        Written(wish, new ImportedFile("release.txt", result, filings, new CheckReport([])));

    private static string Written(ImportWish wish, ImportedFile file)
    {
        using var output = new StringWriter();
        ImportText.Write([file], ImportPlace.Existing("data"), wish, output, new Display(1000, false, false));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static ImportResult Result(IReadOnlyList<NewConcept>? concepts = null, IReadOnlyList<Unread>? unread = null) =>
        new([], concepts ?? [], [], unread ?? []);

    private static NewConcept Concept(string id, int row) =>
        new(new ConceptId(id), char.ToUpperInvariant(id[0]) + id[1..], "operations", row) { PeriodType = "flow", Unit = "money" };

    private static WrittenFiling Filed(FilingState state) => new(Filing(), "x.json", state, []);

    private static FilingDraft Filing() => new()
    {
        Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = Quarter, AuditStatus = "unaudited", Basis = "ifrs",
            Document = ("a", ""),
        Statements =
        [
            new StatementDraft("operations", "T", true, [new ColumnDraft("c", "2025", "", Quarter, "EUR", "one"),
                new ColumnDraft("d", "2024", "", Period.Quarter(2024, 2), "EUR", "one")],
                [new LineDraft("Heading", LineKind.Heading, "", 0, []), new LineDraft("Goods", LineKind.Line, "goods", 0, ["5", "null"]),
                    new LineDraft("Services", LineKind.Line, "services", 0, ["6", "-"]) { Draft = "unproven" }], "", ""),
        ],
    };
}
