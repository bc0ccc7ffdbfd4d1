using System.Diagnostics.CodeAnalysis;
using QifuReports.Briefings.Composing.Notes;
using QifuReports.Briefings.Summary;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Composing.Scope;

/// <summary>
/// The names that a template sees at the top level: <c>issuer</c>, <c>period</c>, <c>interval</c> (e.g. quarter), <c>filing</c>,
/// <c>has_earlier_filings</c> (whether another filing was published by that filing's date), <c>translation</c>, <c>checks</c>,
/// <c>restatements</c>, <c>segments</c> (the axes by which revenue is divided, see <see cref="AxisObjects"/>), <c>restated_comparatives</c>
/// (a sentence if figures of earlier periods are shown as restated), <c>release_choice</c> (why this filing was chosen from several for the
/// period), <c>notes</c>, <c>negative_costs</c> (a sentence if the filing states costs as negative amounts), <c>scale</c> (the scale of
/// most of its statements), <c>since_last</c> (the previous release of results), <c>unequal_lengths</c> (a sentence if the periods compared
/// differ in their number of weeks), and every role and every concept of the taxonomy, written with underscores.
/// </summary>
public sealed record BriefingScope(BriefingContext Context) : ObjectValue
{
    private static readonly string[] Fixed = ["checks", "filing", "has_earlier_filings", "interval", "is_derived", "issuer", "longer",
        "negative_costs", "notes", "period", "release_choice", "rest", "rest_filing", "restated_comparatives", "restatements", "scale",
        "segments", "since_last", "translation", "unequal_lengths", "year_to_date"];

    // Keeps every value found, because templates ask for the same names again and again.
    private readonly Dictionary<string, TemplateValue> _known = new(StringComparer.Ordinal);

    /// <summary>The scope of a briefing. All templates of the briefing share one scope.</summary>
    public static BriefingScope Of(BriefingContext context) => context.Shared(static c => new BriefingScope(c));

    /// <summary>Why a name of the scope has no value, worded to follow <c>since</c>; null if a role or a figure is missing.</summary>
    public string? WhyNone(string name) => name.Replace('-', '_') == "since_last" ? EarlierRelease.WhyNone(Context) : null;

    /// <summary>The names that are neither roles nor concepts of the taxonomy.</summary>
    internal IEnumerable<string> OwnNames => [.. Fixed, .. Context.Added.Select(a => a.Name)];

    public override IEnumerable<string> MemberNames => [.. OwnNames, .. FigureNames(Context)];

    /// <summary>Every name that leads to a figure: all roles, whether or not a concept has them, and the ids of the taxonomy.</summary>
    internal static IEnumerable<string> FigureNames(BriefingContext context) =>
        RoleCatalogue.All.Select(r => r.Id).Concat(context.Ledger.Taxonomy.Concepts.Select(c => c.Id.Value))
            .Distinct(StringComparer.Ordinal).Select(n => n.Replace('-', '_'));

    public override string WhyAbsent(string name) =>
        RoleCatalogue.Find(name.Replace('_', '-')) is { } role
            ? $"The taxonomy has no concept with the role {role.Id}: give one \"role\": \"{role.Id}\", or ask with has." : "";

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        if (_known.TryGetValue(name, out value)) return true;
        value = Make(name);
        if (value is null) return false;
        // This value is not kept if it names only figures placed so far, because each template places more of them.
        if (name != "restated_comparatives" || !Context.TellsShownRestatements) _known.Add(name, value);
        return true;
    }

    private TemplateValue? Make(string name) => name switch
    {
        "issuer" => Issuer(),
        "period" => new PeriodObject(Context.Period),
        "interval" => Interval(),
        "year_to_date" => new PeriodObject(Context.YearToDate),
        "filing" => Filing(),
        "translation" => Translation(),
        "checks" => Checks(),
        "notes" => Notes(),
        "restatements" => Restatements(),
        "segments" => AxisObjects.Of(Context),
        "restated_comparatives" => RestatedComparatives.Sentence(Context),
        "release_choice" => ReleaseWords.Sentence(Context),
        "since_last" => SinceLast(),
        "negative_costs" => CostsBelowZero.Sentence(Context),
        "unequal_lengths" => UnequalLengths.Sentence(Context),
        "is_derived" => TruthValue.Of(Context.Source.IsDerived),
        "longer" => Context.Source.Longer is { } longer ? new PeriodObject(longer) : null,
        "rest" => Context.Source.Rest is { } rest ? new PeriodObject(rest) : null,
        "scale" => new TextValue(ScaleWords.Plural(Context.Ledger.Scale) is { Length: > 0 } scale ? scale : "units"),
        "has_earlier_filings" => TruthValue.Of(
            Context.Ledger.Filings.Any(f => f != Context.Release && f != Context.Source.RestFiling && f.Date <= Context.Release.Date)),
        "rest_filing" => Context.Source.RestFiling is { } other ? RestFiling(other) : null,
        _ when Added(name) is { } added => added,
        _ => !name.Contains('-') && Context.Concept(name) is { } concept
            ? new FigureObject(Context, concept, Context.Period, Context.Book.Currency) : null,
    };

    private TemplateValue? Added(string name)
    {
        foreach (var (known, value) in Context.Added)
            if (known == name) return value;
        return null;
    }

    private WordsObject Interval()
    {
        var interval = Context.Interval;
        return new WordsObject(
        [
            ("name", new TextValue(interval.Name)), ("plural", new TextValue(interval.Plural)),
            ("on_prior", new TextValue(interval.OnPrior)),
            ("next_ends_year", TruthValue.Of(Context.Period.Next.End == Context.Calendar.FullYear(Context.Period.Year).End)),
        ]);
    }

    private static WordsObject RestFiling(Ledger.Filings.Filing filing) => new(
    [
        ("form", new TextValue(FigureMark.Wrap(Reference.Filing(filing.Id), BriefingContext.FormName(filing)))),
        ("date", new TextValue(FigureMark.Wrap(Reference.Of(filing.Date), PeriodWords.Date(filing.Date)))),
    ]);

    private WordsObject Issuer()
    {
        var issuer = Context.Ledger.Issuer;
        var words = new List<(string, TemplateValue)>
        {
            ("name", Named(issuer.Name, "issuer")), ("short_name", Named(issuer.ShortName, "issuer")),
            ("currency", new TextValue(FigureFormat.Currency(issuer.Currency))),
            ("listings", Named(string.Join("; ", issuer.Listings), "listing")),
        };
        if (issuer.SharesPerAds is { } shares) words.Add(("shares_per_ads", Named(Spelled(shares), "shares-per-ads")));
        return new WordsObject(words) { Optional = ["shares_per_ads"] };
    }

    private WordsObject Filing()
    {
        var filing = Context.Release;
        return new WordsObject(
        [
            ("form", new TextValue(FigureMark.Wrap(Reference.Filing(filing.Id), BriefingContext.FormName(filing).Replace('-', '\u2011')))),
            ("date", Date(filing.Date)),
            ("basis", new TextValue(BriefingContext.BasisName(filing.Basis))), ("audit_status", new TextValue(filing.AuditStatus)),
            ("title", Named(filing.Title, filing.Id)),
        ]);
    }

    // The notes of the filing. The name of each note is made from the note's title: "Dividend dates" becomes dividend_dates.
    private WordsObject Notes()
    {
        var notes = new List<(string, TemplateValue)>();
        foreach (var note in Context.Release.Notes)
            notes.Add((note.Title.ToLowerInvariant().Replace(' ', '_').Replace('-', '_'), Named(note.Text, note.Source.FilingId)));
        return new WordsObject(notes);
    }

    private WordsObject? Translation() => Context.Release.Translation is not { } translation ? null : new WordsObject(
    [
        ("from", new TextValue(FigureFormat.Currency(translation.From))), ("to", new TextValue(FigureFormat.Currency(translation.To))),
        ("before_from", new TextValue(
            FigureFormat.BeforeAmount(translation.From,
                translation.From == Context.Book.Currency ? Context.Ledger.Issuer.CurrencySymbol : ""))),
        ("before_to", new TextValue(FigureFormat.BeforeAmount(translation.To, ""))), ("date", Date(translation.Date)),
        ("authority", Named(translation.Authority, "authority")),
        ("rate", new TextValue(FigureMark.Wrap(Reference.Filing("rate"),
            FormatSeam.Of(FormatBranch.ExchangeRate, FigureFormat.Number(translation.Rate, 4))))),
    ]);

    private WordsObject Checks()
    {
        var report = Context.Report;
        return new WordsObject(
        [
            ("made", Count(report.Findings.Count, "made")), ("hold", Count(report.Count(FindingStatus.Holds), "hold")),
            ("rounding", Count(report.Count(FindingStatus.Rounding), "rounding")),
            ("waived", Count(report.Count(FindingStatus.Waived), "waived")),
            ("failed", Count(report.Count(FindingStatus.Failed), "failed")), ("passed", TruthValue.Of(report.Passed)),
            ("warning", Count(report.Count(FindingStatus.Warning), "warning")),
            ("any_warning", TruthValue.Of(report.Count(FindingStatus.Warning) > 0)),
            ("any_rounding", TruthValue.Of(report.Count(FindingStatus.Rounding) > 0)),
            ("any_waived", TruthValue.Of(report.Count(FindingStatus.Waived) > 0)),
        ]);
    }

    // Compares the figures of this filing with those of filings published by its date. A figure counts once, by its most serious outcome.
    private WordsObject? Restatements()
    {
        var matrix = Context.Restatements;
        if (matrix.Rows.Count == 0) return null;
        TextValue Of(RestatementStatus status) =>
            new(FigureMark.Wrap(Context.Counted("restatements", status.ToString(), matrix.Count(status)),
                FigureFormat.Whole(matrix.Count(status))));
        return new WordsObject(
        [
            ("figures", new TextValue(FigureMark.Wrap(Context.Counted("restatements", "figures", matrix.Rows.Count),
                FigureFormat.Whole(matrix.Rows.Count)))),
            ("agree", Of(RestatementStatus.Agrees)), ("rounded", Of(RestatementStatus.Rounded)),
            ("any_rounded", TruthValue.Of(matrix.Count(RestatementStatus.Rounded) > 0)),
            ("restated", Of(RestatementStatus.Restated)), ("any_restated", TruthValue.Of(matrix.Count(RestatementStatus.Restated) > 0)),
            ("differ", TruthValue.Of(matrix.Count(RestatementStatus.Agrees) + matrix.Count(RestatementStatus.Rounded) < matrix.Rows.Count)),
        ]);
    }

    // The previous release of results; null if there is none.
    private WordsObject? SinceLast() => EarlierRelease.Of(Context) is not { } before ? null : new WordsObject(
    [
        ("form", new TextValue(FigureMark.Wrap(Reference.Filing(before.Id), BriefingContext.FormName(before).Replace('-', '\u2011')))),
        ("date", Date(before.Date)), ("period", new PeriodObject(before.Period)),
    ]);

    private static TextValue Count(int count, string column) =>
        new(FigureMark.Wrap(Reference.Check("all", column), FigureFormat.Whole(count)));

    private static TextValue Date(DateOnly date) => new(FigureMark.Wrap(Reference.Of(date), PeriodWords.Date(date)));

    private static TextValue Named(string words, string of) =>
        new(NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(of), words) : words);

    private static string Spelled(int count) => count switch
    {
        1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", 7 => "seven", 8 => "eight", 9 => "nine", 10 => "ten",
        _ => FigureFormat.Whole(count),
    };
}
