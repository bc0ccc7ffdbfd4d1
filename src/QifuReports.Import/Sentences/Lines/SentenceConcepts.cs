using QifuReports.Import.Roles;
using QifuReports.Import.Rows;

namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Finds the concepts of the lines in one section of sentences. A growth rate gets the concept for the growth of its measure, and an end of
/// a range gets the concept for the expected amount. For any other line the order is: the caption in an earlier filing, a table row with
/// the same figures, the name, the role that the section gives, and, if allowed, a new concept.
/// </summary>
/// <param name="text">The lines of the section.</param>
/// <param name="makes">Whether unknown measures become new concepts, as in a company's first document.</param>
internal sealed partial class SentenceConcepts(TextStatement text, TaxonomyBook taxonomy, NewConcepts fresh, CaptionIndex captions,
    TableConcepts rows, bool makes)
{
    private readonly Dictionary<string, ConceptId> _byMeasure = new(StringComparer.Ordinal);
    private readonly List<(string Caption, RowUnit Unit, bool IsInstant)> _outer = [];
    private string _outerCaption = "";
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private ConceptId? _lastBase;

    /// <summary>
    /// The concept of the next line; null if none is found. Lines must be passed in order: a line may depend on the lines above.
    /// </summary>
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
        if (first.End != RangeEnd.None && first.Section.Kind == SectionKind.Outlook && Expected(first, amounts) is { } expected)
            return expected;
        if (first.Role == AmountRole.Rate && first.End == RangeEnd.None && _byMeasure.TryGetValue(line.Of, out var parent))
            return GrowthOf(parent, first, amounts);
        if (Captioned(line) is { } known && Fits(known, first.Unit) && !IsGrowthOfAnother(known)) return known;
        if (first.Role is AmountRole.Rate or AmountRole.Share or AmountRole.Change || first.End != RangeEnd.None) return null;
        if (rows.Find(line.Caption, amounts) is { } row && Fits(row, first.Unit)) return row;
        if (Named(line, first.Unit) is { } named && !IsAnother(named, amounts)) return named;
        if (MeasureRoles.OfSection(first) is { Length: > 0 } role) return WithRole(role, line.Caption, first);
        return makes && (first.Section.Kind is SectionKind.Highlights or SectionKind.Risk
            || rows.IsEmpty && first.Section.Kind is SectionKind.FinancialHighlights or SectionKind.Results)
            && amounts.TrueForAll(a => a.IsAccepted) ? Made(line, first, amounts) : null;
    }

    // Whether the amounts are confirmed and still differ from the figures that the tables state for a concept. Then the amounts belong to
    // another measure, however similar the names are: "total cash" may include restricted cash.
    private bool IsAnother(ConceptId concept, List<StatedAmount> amounts) =>
        amounts.TrueForAll(a => a.IsAccepted && a.Period is { } period && rows.ValueOf(concept, a.Unit, period) is { } stated
            && Math.Abs(stated - a.InOnes) > a.Said.HalfStep);

    // An indented line belongs to the last line that is not indented; a caption such as "Increase" is searched for together with the
    // caption of that outer line.
    private ConceptId? Captioned(TextLine line) =>
        captions.Find(text.Id, line.Of.Length > 0 ? line.Of : line.Indent > 0 ? _outerCaption : "", line.Caption)
            ?? (line.Indent == 0 ? captions.FindPart(line.Caption) : null);

    private bool IsGrowthOfAnother(ConceptId id) => (taxonomy.Find(id)?.GrowthOf ?? fresh.Find(id)?.GrowthOf) is not null;

    private ConceptId? GrowthOf(ConceptId parent, StatedAmount rate, List<StatedAmount> amounts)
    {
        foreach (var concept in taxonomy.Concepts)
            if (concept.GrowthOf == parent && concept.IsSequential == rate.IsSequential) return concept.Id;
        foreach (var concept in fresh.All)
            if (concept.GrowthOf == parent && concept.IsSequential == rate.IsSequential) return concept.Id;
        return makes && fresh.Find(parent) is { } of && amounts.TrueForAll(a => a.IsAccepted)
            ? fresh.Add(new NewConcept(new ConceptId($"{parent}-{(rate.IsSequential ? "sequential-" : "")}growth"),
                $"Growth of {Lower(of.Name)}{(rate.IsSequential ? " over the prior quarter" : "")}", text.Id, -1) { PeriodType = "ratio",
                    Unit = "percent", GrowthOf = parent, IsSequential = rate.IsSequential,
                    IsInstant = of.PeriodType is "balance" || of is { PeriodType: "count" } })
            : null;
    }

    // The concept of an end of an outlook's range. The expected measure must also be stated elsewhere. A range called "previous outlook"
    // belongs to the measure of the range before.
    private ConceptId? Expected(StatedAmount end, List<StatedAmount> amounts)
    {
        var isPrevious = Before().IsMatch(end.Measure);
        var words = end.Measure;
        var of = isPrevious ? _lastBase
            : captions.Find(text.Id, "", words) is { } said && IsMeasured(said, end.Role == AmountRole.Rate ? null : end.Unit) ? said
                : ByName(words, end.Role == AmountRole.Rate ? null : end.Unit);
        if (of is not { } measure) return null;
        _lastBase = measure;
        var kind = end.Role == AmountRole.Rate ? GuidanceKind.Growth : isPrevious ? GuidanceKind.Previous : GuidanceKind.Amount;
        var isLow = end.End == RangeEnd.Low;
        if (taxonomy.Guidance(measure, kind, isLow) is { } known) return known.Id;
        var id =
            $"{measure}{kind switch { GuidanceKind.Growth => "-growth", GuidanceKind.Previous => "-previous", _ => "" }}-guidance-{(isLow ? "low" : "high")}";
        if (fresh.Find(new ConceptId(id)) is { } made) return made.Id;
        if (!amounts.TrueForAll(a => a.IsAccepted) || taxonomy.Find(new ConceptId(id)) is not null
            || BaseOf(measure) is not var (name, unit, role)) return null;
        var concept = new NewConcept(new ConceptId(id), kind switch
        {
            GuidanceKind.Growth => $"Expected growth of {Lower(name)}, {Words(isLow)}",
            GuidanceKind.Previous => $"{name} expected before, {Words(isLow)}",
            _ => $"Expected {Lower(name)}, {Words(isLow)}",
        }, text.Id, -1) { PeriodType = kind == GuidanceKind.Growth ? "ratio" : "flow",
            Unit = kind == GuidanceKind.Growth ? "percent" : unit };
        if (role.Length > 0 && RoleCatalogue.Find(role + id[measure.Value.Length..]) is { } part && taxonomy.WithRole(part.Id) is null)
            concept.Role = part.Id;
        return fresh.Add(concept);
    }

    private static string Words(bool isLow) => isLow ? "low end" : "high end";

    private (string Name, string Unit, string Role)? BaseOf(ConceptId id) =>
        taxonomy.Find(id) is { PeriodType: PeriodType.Flow } concept
            ? (concept.Name, NewConcepts.WordOf(concept.UnitKind), concept.Role?.Id ?? "")
        : fresh.Find(id) is { PeriodType: "flow" } made ? (made.Name, made.Unit, made.Role) : null;

    private bool IsMeasured(ConceptId id, RowUnit? unit) =>
        (taxonomy.Find(id)?.Guidance is null) && (unit is { } of ? Fits(id, of) : BaseOf(id) is not null);

    private ConceptId? Named(TextLine line, RowUnit unit)
    {
        if ((ByName(line.Caption, unit) ?? ByName(WithoutRemark(line.Caption), unit)) is { } same) return same;
        // "Net profits" mean net income in a company that reports net income. In a new company, the two may be different measures.
        if (!makes && Result().IsMatch(line.Caption) && ByName(Result().Replace(line.Caption, "income"), unit) is { } result) return result;
        if (line.Indent == 0 || _outerCaption.Length == 0) return null;
        // "Through brokers" below "Volume through partners" means "volume through brokers". All words of the concept's name must be in the
        // two captions, and the name must have all words of the lower caption.
        var (whole, part, found) = (CaptionLikeness.Words(_outerCaption), CaptionLikeness.Words(line.Caption), (ConceptId?)null);
        foreach (var concept in taxonomy.Concepts)
        {
            var name = WordsOf(concept.Name);
            if (!Fits(concept.Id, unit) || part.Count == 0 || !name.IsSupersetOf(part) || name.Count == part.Count
                || !name.All(w => whole.Contains(w) || part.Contains(w))) continue;
            if (found is not null) return null;
            found = concept.Id;
        }
        return found;
    }

    // The only concept whose name has the same words. The word "total" is ignored.
    private ConceptId? ByName(string caption, RowUnit? unit)
    {
        var (words, found) = (ButTotal(CaptionLikeness.Words(caption)), (ConceptId?)null);
        if (words.Count == 0) return null;
        foreach (var (id, name, shorter) in taxonomy.Concepts.Select(c => (c.Id, c.Name, c.ShortName))
            .Concat(fresh.All.Select(c => (c.Id, c.Name, c.Name))))
        {
            if (!IsMeasured(id, unit) || !IsButTotal(WordsOf(name), words) && !IsButTotal(WordsOf(shorter), words)) continue;
            if (found is not null && found != id) return null;
            found = id;
        }
        return found ?? (text.Id == "outlook" && unit is null or RowUnit.Money ? Shorter(words) : null);
    }

    // A release may use a shorter name in its outlook than elsewhere. The full name must have all words of the short name, and every other
    // name with these words must have all words of the full name.
    private ConceptId? Shorter(HashSet<string> words)
    {
        var named = fresh.All.Where(c =>
            c is { PeriodType: "flow", Unit: "money", GrowthOf: null } && !c.Id.Value.Contains("-guidance-", StringComparison.Ordinal)
                && (c.Role.Length > 0 || c.Statement == "highlights"))
            .Select(c => (c.Id, Words: WordsOf(c.Name))).Where(c => c.Words.IsSupersetOf(words)).OrderBy(c => c.Words.Count).ToList();
        return named.Count > 0 && named.TrueForAll(c => c.Words.IsSupersetOf(named[0].Words))
            && named.Count(c => c.Words.Count == named[0].Words.Count) == 1 ? named[0].Id : null;
    }

    // The names of all concepts are compared with each line, so each name is split into words only once and kept.
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

    private static bool IsButTotal(HashSet<string> name, HashSet<string> words) =>
        name.Count - (name.Contains("total") ? 1 : 0) == words.Count && words.IsSubsetOf(name);

    private ConceptId? WithRole(string role, string caption, StatedAmount amount)
    {
        if (taxonomy.WithRole(role) is { } known) return Fits(known.Id, amount.Unit) ? known.Id : null;
        if (fresh.All.FirstOrDefault(c => c.Role == role) is { } made) return made.Id;
        if (!amount.IsAccepted || RoleCatalogue.Find(role) is not { } part || taxonomy.Find(new ConceptId(role)) is not null
            || fresh.Find(new ConceptId(role)) is not null) return null;
        return fresh.Add(new NewConcept(new ConceptId(role), caption, text.Id, -1)
        {
            PeriodType = NewConcepts.WordOf(part.PeriodType), Unit = NewConcepts.WordOf(part.Unit), Role = role,
            IsInstant = part.PeriodType is PeriodType.PerShare or PeriodType.Ratio && amount.Period is { IsInstant: true },
        });
    }

    private ConceptId? Made(TextLine line, StatedAmount amount, List<StatedAmount> amounts)
    {
        if (line.Caption.Length == 0 || amount.Doubt.Length > 0 || amount.Period is null) return null;
        var isInstant = IsOfDay(amounts);
        // An indented line is a part of the last line without indent that has the same unit and kind of period.
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
        var isFree = role.Length > 0 && taxonomy.WithRole(role) is null && fresh.All.All(c => c.Role != role)
            && RoleCatalogue.Find(role) is { } part && NewConcepts.WordOf(part.PeriodType) == periodType
            && NewConcepts.WordOf(part.Unit) == unit;
        return fresh.Add(new NewConcept(fresh.FreeId(name), name, text.Id, -1)
        {
            PeriodType = periodType, Unit = unit, Role = isFree ? role : "",
            Sign = unit is "count" && amounts.TrueForAll(a => a.InOnes > 0) ? 1 : 0,
            IsInstant = periodType is "ratio" or "per-share" && isInstant, Polarity = MeasureRoles.PolarityOf(full, amount.Unit),
        });
    }

    private static string NameOf(string whole, string caption) => whole.Length > 0 ? $"{whole}, {Lower(caption)}" : caption;

    // In "Borrowers with drawdown, including repeat borrowers", the words after the comma describe the measure but do not name another
    // measure.
    private static string WithoutRemark(string caption) => Remark().Replace(caption, "");

    private bool Fits(ConceptId id, RowUnit unit) =>
        taxonomy.Find(id) is { } concept ? RowUnits.Of(concept.UnitKind) == unit
            : fresh.Find(id) is { } made && NewConcepts.UnitOf(made) == unit;

    private static bool IsOfDay(List<StatedAmount> amounts) => amounts.Exists(a => a.Period is { IsInstant: true });

    private static bool IsMonths(StatedAmount amount) => amount.Said.UnitWord.StartsWith("month", StringComparison.OrdinalIgnoreCase);

    // The name with its first letter in lower case; a name that starts with an abbreviation is not changed.
    private static string Lower(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@",\s(?:including|which|mainly|primarily|such as)\b.*$", Plain)] private static partial Regex Remark();
    [GeneratedRegex(@"\b(?:profits?|earnings)\b", Plain)] private static partial Regex Result();
    [GeneratedRegex(@"^(?:previous|prior|earlier|former)\b.*\b(?:outlook|guidance|forecast|range)", Plain)]
    private static partial Regex Before();
}
