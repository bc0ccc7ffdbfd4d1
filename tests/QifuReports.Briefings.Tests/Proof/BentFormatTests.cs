using System.Collections.Concurrent;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Charts;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// Each branch of the formatting is bent in every way that a slip could take, in briefings of the shipped data and of the invented issuer:
/// none of those that read otherwise by it passes the proof.
/// </summary>
public class BentFormatTests
{
    // In how many briefings a slip is looked for, of those that use the branch: the smallest, then some of other kinds, until one reads
    // otherwise by it.
    private const int Tried = 3;

    private static readonly Lazy<IReadOnlyList<Briefing>> Briefings = new(All);

    // Branches that none of the briefings comes to, which are held in BentTextTests alone.
    private static readonly FormatBranch[] Unused =
    [
        FormatBranch.Negative, FormatBranch.Thousand, FormatBranch.Units, FormatBranch.Rate, FormatBranch.Point, FormatBranch.MoveHigher,
        FormatBranch.PlainCellNegative, FormatBranch.PercentCellNegative, FormatBranch.NineMonthsTitle, FormatBranch.DayInText,
        FormatBranch.DayTitle,
        FormatBranch.MoveLarger, FormatBranch.MoveSmaller, FormatBranch.MoveLessNegative, FormatBranch.MoveMoreNegative, FormatBranch.Loss,
        FormatBranch.Contrary, FormatBranch.Natural,
    ];

    public static TheoryData<string> Branches => [.. Enum.GetNames<FormatBranch>()];

    [Theory]
    [MemberData(nameof(Branches))]
    public void A_slip_in_a_branch_of_the_formatting_is_not_issued(string name)
    {
        var branch = Enum.Parse<FormatBranch>(name);
        var used = Briefings.Value.Where(b => b.Branches.Contains(branch)).OrderBy(b => b.Pages).ToList();
        // The smallest of each kind first.
        used = [.. used.GroupBy(b => b.Kind).SelectMany(g => g.Select((b, i) => (Rank: i, Briefing: b))).OrderBy(x => x.Rank)
            .Select(x => x.Briefing).Take(Tried)];
        (used.Count == 0).ShouldBe(Unused.Contains(branch),
            $"whether a briefing comes to {branch}; where none does, it is among the unused ones and its text in BentTextTests");

        var (bent, issued) = (0, new List<string>());
        foreach (var (slip, bend) in IsOfPeriods(branch) ? Bending.Periods : Bending.Figures)
            foreach (var briefing in used)
            {
                // Where no text of it reads otherwise by the slip, there is nothing to make again.
                if (!briefing.Texts(branch).Any(text => bend(text) != text)) continue;
                var changed = false;
                var refused = briefing.IsRefused((of, text) =>
                {
                    if (of != branch || bend(text) is var now && now == text) return text;
                    changed = true;
                    return bend(text);
                });
                if (!changed) continue;
                bent++;
                if (!refused) issued.Add($"{briefing.Name}: {slip}");
                break;
            }

        if (used.Count > 0) bent.ShouldBeGreaterThan(0);
        issued.ShouldBeEmpty();
    }

    [Fact]
    public void Unbent_every_briefing_passes()
    {
        Briefings.Value.Select(b => b.Kind).Distinct().Count().ShouldBe(4);
        foreach (var briefing in Briefings.Value) briefing.IsRefused(null).ShouldBeFalse(briefing.Name);
    }

    internal static bool IsOfPeriods(FormatBranch branch) => branch >= FormatBranch.Date;

    private static IReadOnlyList<Briefing> All()
    {
        var shipped = Repository.Book;
        var invented = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Torvalin")).Book.ShouldNotBeNull();
        var briefings = new List<Briefing>();
        foreach (var book in new[] { shipped, invented })
            foreach (var quarter in book.Filings.Select(f => f.Period)
                .Where(p => p.Kind == PeriodKind.Quarter && BriefingSource.For(book, p) is not null).Distinct().Select(p => p.ToString()))
            {
                briefings.Add(new Briefing("quarterly", book, quarter, QuarterlyBriefing.Compose,
                    p => BriefingSource.For(book, p)!.Filing.Period));
                briefings.Add(new Briefing("factsheet", book, quarter, FactSheetBriefing.Compose,
                    p => BriefingSource.For(book, p)!.Filing.Period));
            }
        foreach (var period in Bridge.Periods(shipped))
            briefings.Add(new Briefing("reconciliation", shipped, period.ToString(), ReconciliationBriefing.Compose,
                p => Bridge.FilingFor(shipped, p)!.Period));
        foreach (var period in ProvisionSource.PeriodsIn(shipped))
            briefings.Add(new Briefing("provisions", shipped, period.ToString(), ProvisionBriefing.Compose,
                p => ProvisionSource.For(shipped, p)!.Filing.Period));
        return briefings;
    }

    private delegate BriefingResult Composer(LedgerBook book, Period period, CheckReport report, TemplateSet templates,
        BriefingOptions options);

    /// <summary>A briefing that is made over and over.</summary>
    private sealed class Briefing
    {
        private static readonly ConcurrentDictionary<string, TemplateSet> Templates = new();
        private readonly LedgerBook _book;
        private readonly Period _period;
        private readonly Composer _compose;
        private readonly CheckReport _report;
        private readonly Dictionary<FormatBranch, HashSet<string>> _texts = [];

        public Briefing(string kind, LedgerBook book, string of, Composer compose, Func<Period, Period> checkedPeriod)
        {
            Period.TryParse(of, out _period).ShouldBeTrue();
            (Kind, Name, _book, _compose) = (kind, $"{kind} {of}", book, compose);
            _report = CheckRunner.Run(book, checkedPeriod(_period));
            IsRefused((branch, text) =>
            {
                if (!_texts.TryGetValue(branch, out var seen)) _texts.Add(branch, seen = []);
                seen.Add(text);
                return text;
            });
        }

        public string Kind { get; }
        public string Name { get; }
        public int Pages { get; private set; }

        /// <summary>The branches of the formatting that it comes to.</summary>
        public IReadOnlyCollection<FormatBranch> Branches => _texts.Keys;

        /// <summary>What a branch writes in it.</summary>
        public IReadOnlyCollection<string> Texts(FormatBranch branch) => _texts[branch];

        /// <summary>Whether the briefing that is made with the slip does not pass.</summary>
        public bool IsRefused(Func<FormatBranch, string, string>? bend)
        {
            FormatSeam.Bend(bend);
            try
            {
                var set = Templates.GetOrAdd(Kind, static kind => TemplateSet.Load(RepositoryRoot.PathOf("templates", kind)).Set!);
                var result = _compose(_book, _period, _report, set, BriefingOptions.Default);
                if (result.Document is not { } document) return true;
                var proof = new BriefingProof("briefing.pdf", _book, result, result.Report ?? _report);
                foreach (var page in PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance))
                {
                    proof.Set(page);
                    if (proof.Diagnostics.Count > 0) return true;
                }
                proof.End(Pages = proof.Pages);
                return proof.Diagnostics.Count > 0;
            }
            catch (LayoutException)
            {
                // What no longer fits on its page is not issued either.
                return true;
            }
            finally
            {
                FormatSeam.Bend(null);
            }
        }
    }
}
