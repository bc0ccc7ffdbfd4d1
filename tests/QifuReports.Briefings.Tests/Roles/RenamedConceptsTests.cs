using System.Text.RegularExpressions;
using FsCheck.Xunit;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Roles;

/// <summary>A concept may have any id: what a briefing says does not depend on it.</summary>
public class RenamedConceptsTests
{
    private static readonly string Invented = RepositoryRoot.PathOf("tests", "Torvalin"), Shipped = RepositoryRoot.PathOf("data");
    private static readonly Period Quarter = Period.Quarter(2025, 3);
    private static readonly Lazy<string> AsIs = new(() => TextsOf(RenamedData.Read(Invented, id => id).Book!, Quarter));
    private static readonly Lazy<IReadOnlyList<(string Id, Role? Role)>> Concepts = new(() => RenamedData.ConceptsOf(Invented));

    // Among the new ids are those of other roles, which the concept that claims the role keeps all the same.
    [Property(MaxTest = 12)]
    public void Every_id_may_be_another(int seed)
    {
        var names = Names(Concepts.Value, seed);
        var result = RenamedData.Read(Invented, id => names[id]);
        Differences(AsIs.Value, TextsOf(result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics)), Quarter)).ShouldBeEmpty();
    }

    [Fact]
    public void A_taxonomy_that_is_older_than_the_roles_has_its_briefings_as_before()
    {
        var result = RenamedData.Read(Invented, id => id, concept => concept.Remove("role"));
        Differences(AsIs.Value, TextsOf(result.Book!, Quarter)).ShouldBeEmpty();
    }

    [Fact]
    public void A_concept_that_is_called_as_a_role_has_it_without_saying_so()
    {
        var roles = Concepts.Value.Where(c => c.Role is not null).ToDictionary(c => c.Id, c => c.Role!.Id);
        var result = RenamedData.Read(Invented, id => roles.GetValueOrDefault(id, id), concept => concept.Remove("role"));
        result.Book!.Taxonomy.Find(new ConceptId("revenue")).ShouldNotBeNull().Name.ShouldBe("Revenue");
        Differences(AsIs.Value, TextsOf(result.Book, Quarter)).ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_briefings_do_not_depend_on_ids_either()
    {
        // The hash of a waiver is over the names of its figures, too: those keep theirs.
        var names = Names(RenamedData.ConceptsOf(Shipped), 7,
            Repository.Book.Waivers.SelectMany(w => w.Figures).Select(f => f.Concept.Value).ToHashSet(StringComparer.Ordinal));
        var renamed = RenamedData.Read(Shipped, id => names[id]);
        var (before, after) = (Repository.Book, renamed.Book.ShouldNotBeNull(string.Join('\n', renamed.Diagnostics)));
        foreach (var (kind, period, compose) in new (string, Period, Composer)[]
        {
            ("quarterly", Period.Quarter(2023, 3), QuarterlyBriefing.Compose),
            ("quarterly", Period.Quarter(2024, 1), QuarterlyBriefing.Compose),
            ("factsheet", Period.Quarter(2023, 3), FactSheetBriefing.Compose),
            ("reconciliation", Period.Half(2023, 1), ReconciliationBriefing.Compose),
            ("provisions", Period.Half(2024, 1), ProvisionBriefing.Compose),
        })
            Differences(TextOf(before, kind, period, compose), TextOf(after, kind, period, compose)).ShouldBeEmpty(kind);
    }

    private delegate BriefingResult Composer(LedgerBook book, Period period, CheckReport report, TemplateSet templates,
        BriefingOptions options);

    // One id for each: made up, or (but for those that end as the ids of expected ranges do), once the roles are claimed, the id of a role
    // of another one, or the one by which that was known.
    private static Dictionary<string, string> Names(IReadOnlyList<(string Id, Role? Role)> concepts, int seed, HashSet<string>? kept = null)
    {
        var random = new Random(seed);
        var taken = concepts.Where(c => c.Role is not null).SelectMany(c => (string[])[c.Role!.Id, c.Role.FormerId]).Distinct()
            .Where(n => !n.Contains("guidance", StringComparison.Ordinal) && kept?.Contains(n) != true).ToArray();
        random.Shuffle(taken);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < concepts.Count; i++)
            names.Add(concepts[i].Id, kept?.Contains(concepts[i].Id) == true ? concepts[i].Id
                : i < taken.Length && random.Next(3) == 0 ? taken[i] : $"c{i}-{random.Next(1_000_000)}");
        return names;
    }

    // The lines of the one that stand otherwise in the other, or not at all.
    private static List<string> Differences(string expected, string text)
    {
        var (before, after) = (expected.Split('\n'), text.Split('\n'));
        var wrong = new List<string>();
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
            if (before.ElementAtOrDefault(i) is var was && after.ElementAtOrDefault(i) is var now && was != now)
                wrong.Add($"{was} -> {now}");
        return wrong;
    }

    private static string TextsOf(LedgerBook book, Period period) =>
        TextOf(book, "quarterly", period, QuarterlyBriefing.Compose) + TextOf(book, "factsheet", period, FactSheetBriefing.Compose);

    private static string TextOf(LedgerBook book, string kind, Period period, Composer compose)
    {
        var templates = Sets.GetOrAdd(kind, static k => TemplateSet.Load(RepositoryRoot.PathOf("templates", k)).Set!);
        var result = compose(book, period, CheckRunner.Run(book, period), templates, BriefingOptions.Default);
        // The marks of footnotes are numbered on the page; the text of the tests names them by the concept.
        return Regex.Replace(DocumentText.Of(result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics))), @"\[\^[^\]]*\]",
            "[^]");
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, TemplateSet> Sets = new(StringComparer.Ordinal);
}
