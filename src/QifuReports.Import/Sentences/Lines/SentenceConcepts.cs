using System.Text.RegularExpressions;
using QifuReports.Import.Captions;
using QifuReports.Import.Concepts;
using QifuReports.Import.Roles;
using QifuReports.Import.Rows;
using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Sentences.Words;
using QifuReports.Import.Units;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Gives the lines of one section of sentences their concepts: a rate that of the growth of its measure, the end of a range that of what is expected of it; any other by the caption of an earlier
/// filing, by the row of a table that says the same, by its name, by the part that its section gives it, and else, where that is allowed, a new one.
/// </summary>
/// <param name="text">The section.</param>
/// <param name="makes">Whether measures that nothing knows become concepts, as in the first document of a company.</param>
internal sealed partial class SentenceConcepts(TextStatement text, TaxonomyBook taxonomy, NewConcepts fresh, CaptionIndex captions, TableConcepts rows, bool makes)
{
    private readonly Dictionary<string, ConceptId> _byMeasure = new(StringComparer.Ordinal);
    private readonly List<(string Caption, RowUnit Unit, bool IsInstant)> _outer = [];
    private string _outerCaption = "";
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private ConceptId? _lastBase;

    /// <summary>The concept of the next line, the lines being asked for in their order; null where none is known.</summary>
    public ConceptId? Next(TextLine line)
    {
        var amounts = line.Values.OfType<TextValue>().Select(v => v.Amount).ToList();
        var concept = Of(line, amounts);
        if (line.Of.Length == 0 && concept is { } known) _byMeasure[line.Caption] = known;
        if (line.Of.Length == 0 && concept is null) _byMeasure.Remove(line.Caption);
        if (line.Indent == 0)
        {
            _outerCaption = line.Caption;
            if (!IsMonths(amounts[0])) _outer.Add((line.Caption, amounts[0].Unit, IsOfDay(amounts)));
        }
        return concept;
    }

    private ConceptId? Of(TextLine line, List<StatedAmount> amounts)
    {
        var first = amounts[0];
        if (first.End != RangeEnd.None && first.Section.Kind == SectionKind.Outlook && Expected(first, amounts) is { } expected) return expected;
        if (first.Role == AmountRole.Rate && first.End == RangeEnd.None && _byMeasure.TryGetValue(line.Of, out var parent)) return GrowthOf(parent, first, amounts);
        if (Captioned(line) is { } known && Fits(known, first.Unit) && !IsGrowthOfAnother(known)) return known;
        if (first.Role is AmountRole.Rate or AmountRole.Share or AmountRole.Change || first.End != RangeEnd.None) return null;
        if (rows.Find(line.Caption, amounts) is { } row && Fits(row, first.Unit)) return row;
        if (Named(line, first.Unit) is { } named && !IsAnother(named, amounts)) return named;
        if (MeasureRoles.OfSection(first) is { Length: > 0 } role) return WithRole(role, line.Caption, first);
        return makes && (first.Section.Kind is SectionKind.Highlights or SectionKind.Risk || rows.IsEmpty && first.Section.Kind is SectionKind.FinancialHighlights or SectionKind.Results) && amounts.TrueForAll(a => a.IsAccepted) ? Made(line, first, amounts) : null;
    }

    // An amount that ties, and is not what the tables state of a concept, is of another measure, however like the names are: "total cash" with what is restricted.
    private bool IsAnother(ConceptId concept, List<StatedAmount> amounts) => amounts.TrueForAll(a => a.IsAccepted && a.Period is { } period && rows.ValueOf(concept, a.Unit, period) is { } stated && Math.Abs(stated - a.InOnes) > a.Said.HalfStep);

    // A line that is set in stands below the one that is not; "Increase" says only of its measure what it is.
    private ConceptId? Captioned(TextLine line) => captions.Find(text.Id, line.Of.Length > 0 ? line.Of : line.Indent > 0 ? _outerCaption : "", line.Caption) ?? (line.Indent == 0 ? captions.FindPart(line.Caption) : null);

    private bool IsGrowthOfAnother(ConceptId id) => (taxonomy.Find(id)?.GrowthOf ?? fresh.Find(id)?.GrowthOf) is not null;

    private ConceptId? GrowthOf(ConceptId parent, StatedAmount rate, List<StatedAmount> amounts)
    {
        foreach (var concept in taxonomy.Concepts)
            if (concept.GrowthOf == parent && concept.IsSequential == rate.IsSequential) return concept.Id;
        foreach (var concept in fresh.All)
            if (concept.GrowthOf == parent && concept.IsSequential == rate.IsSequential) return concept.Id;
        return makes && fresh.Find(parent) is { } of && amounts.TrueForAll(a => a.IsAccepted)
            ? fresh.Add(new NewConcept(new ConceptId($"{parent}-{(rate.IsSequential ? "sequential-" : "")}growth"), $"Growth of {Lower(of.Name)}{(rate.IsSequential ? " over the prior quarter" : "")}", text.Id, -1) { PeriodType = "ratio", Unit = "percent", GrowthOf = parent, IsSequential = rate.IsSequential, IsInstant = of.PeriodType is "balance" || of is { PeriodType: "count" } })
            : null;
    }

    // The measure that is expected is one that is stated elsewhere; the range before is of the measure of the range that is named with it.
    private ConceptId? Expected(StatedAmount end, List<StatedAmount> amounts)
    {
        var isPrevious = Before().IsMatch(end.Measure);
        var words = end.Measure;
        var of = isPrevious ? _lastBase : captions.Find(text.Id, "", words) is { } said && IsMeasured(said, end.Role == AmountRole.Rate ? null : end.Unit) ? said : ByName(words, end.Role == AmountRole.Rate ? null : end.Unit);
        if (of is not { } measure) return null;
        _lastBase = measure;
        var kind = end.Role == AmountRole.Rate ? GuidanceKind.Growth : isPrevious ? GuidanceKind.Previous : GuidanceKind.Amount;
        var isLow = end.End == RangeEnd.Low;
        if (taxonomy.Guidance(measure, kind, isLow) is { } known) return known.Id;
        var id = $"{measure}{kind switch { GuidanceKind.Growth => "-growth", GuidanceKind.Previous => "-previous", _ => "" }}-guidance-{(isLow ? "low" : "high")}";
        if (fresh.Find(new ConceptId(id)) is { } made) return made.Id;
        if (!amounts.TrueForAll(a => a.IsAccepted) || taxonomy.Find(new ConceptId(id)) is not null || BaseOf(measure) is not var (name, unit, role)) return null;
        var concept = new NewConcept(new ConceptId(id), kind switch
        {
            GuidanceKind.Growth => $"Expected growth of {Lower(name)}, {Words(isLow)}",
            GuidanceKind.Previous => $"{name} expected before, {Words(isLow)}",
            _ => $"Expected {Lower(name)}, {Words(isLow)}",
        }, text.Id, -1) { PeriodType = kind == GuidanceKind.Growth ? "ratio" : "flow", Unit = kind == GuidanceKind.Growth ? "percent" : unit };
        if (role.Length > 0 && RoleCatalogue.Find(role + id[measure.Value.Length..]) is { } part && taxonomy.WithRole(part.Id) is null) concept.Role = part.Id;
        return fresh.Add(concept);
    }

    private static string Words(bool isLow) => isLow ? "low end" : "high end";

    private (string Name, string Unit, string Role)? BaseOf(ConceptId id) => taxonomy.Find(id) is { PeriodType: PeriodType.Flow } concept ? (concept.Name, NewConcepts.WordOf(concept.UnitKind), concept.Role?.Id ?? "")
        : fresh.Find(id) is { PeriodType: "flow" } made ? (made.Name, made.Unit, made.Role) : null;

    private bool IsMeasured(ConceptId id, RowUnit? unit) => (taxonomy.Find(id)?.Guidance is null) && (unit is { } of ? Fits(id, of) : BaseOf(id) is not null);

    private ConceptId? Named(TextLine line, RowUnit unit)
    {
        if ((ByName(line.Caption, unit) ?? ByName(WithoutRemark(line.Caption), unit)) is { } same) return same;
        // "Net profits" of a company that states net income; a new company may have both.
        if (!makes && Result().IsMatch(line.Caption) && ByName(Result().Replace(line.Caption, "income"), unit) is { } result) return result;
        if (line.Indent == 0 || _outerCaption.Length == 0) return null;
        // "Through brokers" below "Volume through partners" is the "volume through brokers": all words of the name stand in the two captions, and those of the lower one in the name.
        var (whole, part, found) = (CaptionLikeness.Words(_outerCaption), CaptionLikeness.Words(line.Caption), (ConceptId?)null);
        foreach (var concept in taxonomy.Concepts)
        {
            var name = WordsOf(concept.Name);
            if (!Fits(concept.Id, unit) || part.Count == 0 || !name.IsSupersetOf(part) || name.Count == part.Count || !name.All(w => whole.Contains(w) || part.Contains(w))) continue;
            if (found is not null) return null;
            found = concept.Id;
        }
        return found;
    }

    // The one concept whose name has the same words; whether "total" is said makes none another.
    private ConceptId? ByName(string caption, RowUnit? unit)
    {
        var (words, found) = (ButTotal(CaptionLikeness.Words(caption)), (ConceptId?)null);
        if (words.Count == 0) return null;
        foreach (var (id, name, shorter) in taxonomy.Concepts.Select(c => (c.Id, c.Name, c.ShortName)).Concat(fresh.All.Select(c => (c.Id, c.Name, c.Name))))
        {
            if (!IsMeasured(id, unit) || !IsButTotal(WordsOf(name), words) && !IsButTotal(WordsOf(shorter), words)) continue;
            if (found is not null && found != id) return null;
            found = id;
        }
        return found ?? (text.Id == "outlook" && unit is null or RowUnit.Money ? Shorter(words) : null);
    }

    // What a release calls shorter in its outlook than where it states it: all of the words stand in the name, and that name in every other that has them.
    private ConceptId? Shorter(HashSet<string> words)
    {
        var named = fresh.All.Where(c => c is { PeriodType: "flow", Unit: "money", GrowthOf: null } && !c.Id.Value.Contains("-guidance-", StringComparison.Ordinal) && (c.Role.Length > 0 || c.Statement == "highlights"))
            .Select(c => (c.Id, Words: WordsOf(c.Name))).Where(c => c.Words.IsSupersetOf(words)).OrderBy(c => c.Words.Count).ToList();
        return named.Count > 0 && named.TrueForAll(c => c.Words.IsSupersetOf(named[0].Words)) && named.Count(c => c.Words.Count == named[0].Words.Count) == 1 ? named[0].Id : null;
    }

    // The names of all concepts are asked for with each line: they are taken apart once.
    private HashSet<string> WordsOf(string name)
    {
        if (!_words.TryGetValue(name, out var words)) _words.Add(name, words = CaptionLikeness.Words(name));
        return words;
    }

    private static HashSet<string> ButTotal(HashSet<string> words)
    {
        words.Remove("total");
        return words;
    }

    private static bool IsButTotal(HashSet<string> name, HashSet<string> words) => name.Count - (name.Contains("total") ? 1 : 0) == words.Count && words.IsSubsetOf(name);

    private ConceptId? WithRole(string role, string caption, StatedAmount amount)
    {
        if (taxonomy.WithRole(role) is { } known) return Fits(known.Id, amount.Unit) ? known.Id : null;
        if (fresh.All.FirstOrDefault(c => c.Role == role) is { } made) return made.Id;
        if (!amount.IsAccepted || RoleCatalogue.Find(role) is not { } part || taxonomy.Find(new ConceptId(role)) is not null || fresh.Find(new ConceptId(role)) is not null) return null;
        return fresh.Add(new NewConcept(new ConceptId(role), caption, text.Id, -1)
        {
            PeriodType = NewConcepts.WordOf(part.PeriodType), Unit = NewConcepts.WordOf(part.Unit), Role = role, IsInstant = part.PeriodType is PeriodType.PerShare or PeriodType.Ratio && amount.Period is { IsInstant: true },
        });
    }

    private ConceptId? Made(TextLine line, StatedAmount amount, List<StatedAmount> amounts)
    {
        if (line.Caption.Length == 0 || amount.Doubt.Length > 0 || amount.Period is null) return null;
        var isInstant = IsOfDay(amounts);
        // A part is one of the last measure of its kind.
        var whole = line.Indent == 0 ? "" : _outer.FindLast(o => o.Unit == amount.Unit && o.IsInstant == isInstant).Caption ?? "";
        var (full, name) = (NameOf(whole, line.Caption), NameOf(WithoutRemark(whole), WithoutRemark(line.Caption)));
        if (fresh.All.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) name = full;
        var (periodType, unit) = amount.Unit switch
        {
            RowUnit.Money => (isInstant ? "balance" : "flow", "money"),
            RowUnit.PerShare => ("per-share", "money-per-share"),
            RowUnit.PerAds => ("per-share", "money-per-ads"),
            RowUnit.Percent => ("ratio", "percent"),
            RowUnit.Shares => (isInstant ? "balance" : "average", "shares"),
            RowUnit.Ads => (isInstant ? "balance" : "average", "ads"),
            _ when IsMonths(amount) => ("average", "months"),
            _ => (isInstant ? "count" : "flow", "count"),
        };
        var role = MeasureRoles.OfCaption(full, amount.Unit, isInstant, line.Indent > 0);
        var isFree = role.Length > 0 && taxonomy.WithRole(role) is null && fresh.All.All(c => c.Role != role) && RoleCatalogue.Find(role) is { } part && NewConcepts.WordOf(part.PeriodType) == periodType && NewConcepts.WordOf(part.Unit) == unit;
        return fresh.Add(new NewConcept(fresh.FreeId(name), name, text.Id, -1)
        {
            PeriodType = periodType, Unit = unit, Role = isFree ? role : "", Sign = unit is "count" && amounts.TrueForAll(a => a.InOnes > 0) ? 1 : 0, IsInstant = periodType is "ratio" or "per-share" && isInstant, Polarity = MeasureRoles.PolarityOf(full, amount.Unit),
        });
    }

    private static string NameOf(string whole, string caption) => whole.Length > 0 ? $"{whole}, {Lower(caption)}" : caption;

    // "Borrowers with drawdown, including repeat borrowers": what is behind the comma tells of the measure, and not which it is.
    private static string WithoutRemark(string caption) => Remark().Replace(caption, "");

    private bool Fits(ConceptId id, RowUnit unit) => taxonomy.Find(id) is { } concept ? RowUnits.Of(concept.UnitKind) == unit : fresh.Find(id) is { } made && NewConcepts.UnitOf(made) == unit;

    private static bool IsOfDay(List<StatedAmount> amounts) => amounts.Exists(a => a.Period is { IsInstant: true });

    private static bool IsMonths(StatedAmount amount) => amount.Said.UnitWord.StartsWith("month", StringComparison.OrdinalIgnoreCase);

    // Names that begin with an abbreviation keep it.
    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@",\s(?:including|which|mainly|primarily|such as)\b.*$", Plain)] private static partial Regex Remark();
    [GeneratedRegex(@"\b(?:profits?|earnings)\b", Plain)] private static partial Regex Result();
    [GeneratedRegex(@"^(?:previous|prior|earlier|former)\b.*\b(?:outlook|guidance|forecast|range)", Plain)] private static partial Regex Before();
}
