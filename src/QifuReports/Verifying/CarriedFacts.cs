using System.Text.Json;
using QifuReports.App.Output;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Verifying;

/// <summary>A fact in the attached file of a briefing.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Value">The value in whole units, as in the file.</param>
/// <param name="Concept">The id of its concept in the taxonomy.</param>
/// <param name="Period">The period in the notation of xBRL-JSON.</param>
/// <param name="Unit">The unit in the notation of xBRL-JSON; empty for pure numbers.</param>
/// <param name="Resolution">One unit of the last stated digit, in whole units; 0 where the fact is exact.</param>
internal sealed record CarriedFact(string Id, decimal Value, string Concept, string Period, string Unit, decimal Resolution)
{
    /// <summary>The members of the company that it is about, in the notation of figure names; empty for the consolidated figure.</summary>
    public string Members { get; init; } = "";
}

/// <summary>A figure in the attached file of a briefing.</summary>
/// <param name="Name">A name that is unique in the briefing.</param>
/// <param name="Measure">The word for what the value measures.</param>
/// <param name="Unit">The currency of an amount, also of an amount for each share; empty for other figures.</param>
/// <param name="Resolution">For a derived figure, one unit of its last known digit; 0 for none.</param>
/// <param name="Fact">The id of the fact that states it; null for a derived figure.</param>
/// <param name="Formula">The code of its formula; empty for a stated figure.</param>
/// <param name="Value">The value where the formula leaves the signs open; otherwise null.</param>
/// <param name="Of">The numbers of the figures that the formula uses, counted from 1.</param>
internal sealed record CarriedFigure(string Name, string Measure, string Unit, decimal Resolution, string? Fact, string Formula, decimal? Value, IReadOnlyList<int> Of)
{
    /// <summary>The symbol that stands before an amount in place of the currency code; empty where the code stands there.</summary>
    public string Symbol { get; init; } = "";
}

/// <summary>A way of writing figures in the attached file of a briefing.</summary>
/// <param name="Saying">The manner and the number of decimals.</param>
/// <param name="Power">The power of ten of the heading; <see cref="FigureValue.NoScale"/> where there is none.</param>
internal sealed record CarriedWay(Saying Saying, int Power);

/// <summary>A page in the attached file of a briefing.</summary>
/// <param name="Text">The fingerprint of its text.</param>
/// <param name="Figures">Four numbers for each figure: the characters before it, its own characters, the number of the figure, and the
/// number of its way of writing.</param>
internal sealed record CarriedPage(string Text, IReadOnlyList<int> Figures);

/// <summary>Reads facts, figures and pages from the attached files of a briefing.</summary>
internal static class CarriedFacts
{
    private const string ConceptPrefix = "concept:", AxisPrefix = "axis:", MemberPrefix = "member:";

    // OIM 1.0: "decimals" gives the place of the last digit. Where it is missing, the fact is exact.
    private static decimal Resolution(JsonElement fact)
    {
        if (!fact.TryGetProperty("decimals", out var property) || !property.TryGetInt32(out var decimals) || decimals is < -18 or > 18) return 0;
        var resolution = 1m;
        for (; decimals < 0; decimals++) resolution *= 10;
        for (; decimals > 0; decimals--) resolution /= 10;
        return resolution;
    }

    /// <summary>The facts by id.</summary>
    public static Dictionary<string, CarriedFact> Read(ReadOnlyMemory<byte> content)
    {
        using var document = RecordJson.Parse("facts.json", content);
        var facts = new Dictionary<string, CarriedFact>(StringComparer.Ordinal);
        foreach (var member in RecordJson.Members(document.RootElement, "facts"))
        {
            var dimensions = RecordJson.Member(member.Value, "dimensions");
            var concept = RecordJson.Text(dimensions, "concept");
            if (!concept.StartsWith(ConceptPrefix, StringComparison.Ordinal)) throw new RecordException($"the fact {member.Name} is of an unknown kind");
            var unit = RecordJson.OptionalText(dimensions, "unit") ?? "";
            var fact = new CarriedFact(member.Name, RecordJson.Decimal(RecordJson.Text(member.Value, "value")), concept[ConceptPrefix.Length..], RecordJson.Text(dimensions, "period"), unit, Resolution(member.Value)) { Members = MembersIn(dimensions) };
            if (!facts.TryAdd(member.Name, fact)) throw new RecordException($"the fact {member.Name} stands there twice");
        }
        return facts;
    }

    // Each axis is a dimension. Its value has the name of the axis in front of the member.
    private static string MembersIn(JsonElement dimensions)
    {
        var members = new List<string>();
        foreach (var dimension in dimensions.EnumerateObject())
        {
            if (!dimension.Name.StartsWith(AxisPrefix, StringComparison.Ordinal)) continue;
            var (axis, value) = (dimension.Name[AxisPrefix.Length..], dimension.Value.ValueKind == JsonValueKind.String ? dimension.Value.GetString()! : "");
            if (!value.StartsWith($"{MemberPrefix}{axis}.", StringComparison.Ordinal)) throw new RecordException($"{value} is no member of {axis}");
            members.Add($"{axis}={value[(MemberPrefix.Length + axis.Length + 1)..]}");
        }
        members.Sort(string.CompareOrdinal);
        return string.Join(';', members);
    }

    /// <summary>The figures and the pages. Other figures and the pages refer to a figure by its number, counted from 1.</summary>
    public static (IReadOnlyList<CarriedFigure> Figures, IReadOnlyList<CarriedPage> Pages) ReadFigures(JsonElement root)
    {
        var figures = new List<CarriedFigure>();
        var symbols = ReadSymbols(root);
        foreach (var item in RecordJson.Items(root, "figures"))
        {
            var fact = RecordJson.OptionalText(item, "fact");
            var unit = RecordJson.OptionalText(item, "unit") ?? "";
            figures.Add(new CarriedFigure(RecordJson.Text(item, "name"), RecordJson.Text(item, "measure"), unit,
                item.TryGetProperty("resolution", out _) ? RecordJson.Number(item, "resolution") : 0, fact, fact is null ? RecordJson.Text(item, "formula") : "",
                item.TryGetProperty("value", out _) ? RecordJson.Number(item, "value") : null, fact is null ? Wholes(item, "of") : []) { Symbol = SymbolOf(FactUnits.CurrencyOf(unit), symbols) });
        }
        var pages = new List<CarriedPage>();
        foreach (var item in RecordJson.Items(root, "pages")) pages.Add(new CarriedPage(RecordJson.Text(item, "text"), Wholes(item, "figures")));
        return (figures, pages);
    }

    /// <summary>The calendar of the company; calendar years where the file names none.</summary>
    public static FiscalCalendar ReadCalendar(JsonElement root) =>
        RecordJson.OptionalText(root, "calendar") is { } text ? FiscalCalendar.TryRead(text) ?? throw new RecordException($"{text} is no calendar") : FiscalCalendar.CalendarYears;

    // Earlier versions recorded no symbols. They wrote each currency code directly before the amount, but US$ for US dollars.
    private static string SymbolOf(string currency, Dictionary<string, string>? symbols) => symbols is not null ? symbols.GetValueOrDefault(currency, "") : currency == "USD" ? "" : currency;

    // The symbols that stand before amounts, by currency code; null for a file of a version that did not record them.
    private static Dictionary<string, string>? ReadSymbols(JsonElement root)
    {
        if (!root.TryGetProperty("symbols", out _)) return null;
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in RecordJson.Members(root, "symbols"))
        {
            var symbol = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : "";
            // A symbol has no digit and is not the code of another currency.
            if (symbol.Length == 0 || symbol.Any(char.IsDigit) || (symbol.Length == 3 && symbol.All(char.IsAsciiLetterUpper) && symbol != member.Name) || !symbols.TryAdd(member.Name, symbol))
                throw new RecordException($"{symbol} is no symbol of {member.Name}");
        }
        return symbols;
    }

    /// <summary>The ways in which the figures are written; null for a file of a version that did not record them.</summary>
    public static IReadOnlyList<CarriedWay>? ReadWays(JsonElement root)
    {
        if (!root.TryGetProperty("ways", out _)) return null;
        var ways = new List<CarriedWay>();
        foreach (var item in RecordJson.Items(root, "ways"))
        {
            if (item.ValueKind != JsonValueKind.String || !FigureWay.TryRead(item.GetString()!, out var saying, out var power)) throw new RecordException($"{item} is no way to write a figure");
            ways.Add(new CarriedWay(saying, power));
        }
        return ways;
    }

    private static List<int> Wholes(JsonElement element, string name)
    {
        var numbers = new List<int>();
        foreach (var item in RecordJson.Items(element, name)) numbers.Add(RecordJson.Whole(item));
        return numbers;
    }
}
