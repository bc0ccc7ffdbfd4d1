using System.Text.Json;
using QifuReports.App.Output;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Verifying;

/// <summary>A fact as a briefing carries it.</summary>
/// <param name="Id">In the file.</param>
/// <param name="Value">In whole units; 32.4 for 32.4%.</param>
/// <param name="Concept">Its id in the taxonomy.</param>
/// <param name="Period">As xBRL-JSON has it.</param>
/// <param name="Unit">As xBRL-JSON has it; empty for pure numbers.</param>
/// <param name="Resolution">One unit of the last digit stated, in whole units; 0 where the fact is exact.</param>
internal sealed record CarriedFact(string Id, decimal Value, string Concept, string Period, string Unit, decimal Resolution)
{
    /// <summary>Of which members of the company it is, as names of figures have them; empty for the consolidated figure.</summary>
    public string Members { get; init; } = "";
}

/// <summary>A figure as a briefing carries it.</summary>
/// <param name="Name">Unique in the briefing.</param>
/// <param name="Measure">What its value counts.</param>
/// <param name="Unit">The currency of an amount, and of one per share; empty for others.</param>
/// <param name="Resolution">Of a derived one: one unit of the last digit that is known; 0 for none.</param>
/// <param name="Fact">The id of the fact that states it; null for a derived one.</param>
/// <param name="Formula">The code of the formula that gives it; empty for a stated one.</param>
/// <param name="Value">Where the formula leaves signs open.</param>
/// <param name="Of">The figures that the formula is over, counted from 1.</param>
internal sealed record CarriedFigure(string Name, string Measure, string Unit, decimal Resolution, string? Fact, string Formula, decimal? Value, IReadOnlyList<int> Of)
{
    /// <summary>What stands before an amount in place of the code of its currency; empty for the code itself.</summary>
    public string Symbol { get; init; } = "";
}

/// <summary>A way of writing figures as a briefing carries it.</summary>
/// <param name="Saying">The manner and its decimals.</param>
/// <param name="Power">The power of ten of the heading; <see cref="FigureValue.NoScale"/> where there is none.</param>
internal sealed record CarriedWay(Saying Saying, int Power);

/// <summary>A page as a briefing carries it.</summary>
/// <param name="Text">The fingerprint of its text.</param>
/// <param name="Figures">Four numbers a figure: characters between, characters that state it, which figure, which way of writing.</param>
internal sealed record CarriedPage(string Text, IReadOnlyList<int> Figures);

/// <summary>Reads facts, figures and pages out of the files that a briefing carries.</summary>
internal static class CarriedFacts
{
    private const string ConceptPrefix = "concept:", AxisPrefix = "axis:", MemberPrefix = "member:";

    // OIM 1.0: decimals is the place of the last digit, and its absence means that the fact is exact.
    private static decimal Resolution(JsonElement fact)
    {
        if (!fact.TryGetProperty("decimals", out var property) || !property.TryGetInt32(out var decimals) || decimals is < -18 or > 18) return 0;
        var resolution = 1m;
        for (; decimals < 0; decimals++) resolution *= 10;
        for (; decimals > 0; decimals--) resolution /= 10;
        return resolution;
    }

    /// <summary>The facts by their ids.</summary>
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

    // An axis is a dimension of its own, whose value has the axis before the member.
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

    /// <summary>The figures, counted from 1 by those that use them, and the pages.</summary>
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

    /// <summary>The calendar of the company; that of calendar years where the file names none.</summary>
    public static FiscalCalendar ReadCalendar(JsonElement root) =>
        RecordJson.OptionalText(root, "calendar") is { } text ? FiscalCalendar.TryRead(text) ?? throw new RecordException($"{text} is no calendar") : FiscalCalendar.CalendarYears;

    // Versions that recorded no symbols wrote every code without a space, but for US$.
    private static string SymbolOf(string currency, Dictionary<string, string>? symbols) => symbols is not null ? symbols.GetValueOrDefault(currency, "") : currency == "USD" ? "" : currency;

    // What stands before amounts in place of the code of a currency, by that code; null for a file of a version that did not record it.
    private static Dictionary<string, string>? ReadSymbols(JsonElement root)
    {
        if (!root.TryGetProperty("symbols", out _)) return null;
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in RecordJson.Members(root, "symbols"))
        {
            var symbol = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : "";
            // A symbol is no digit, and no code of another currency.
            if (symbol.Length == 0 || symbol.Any(char.IsDigit) || (symbol.Length == 3 && symbol.All(char.IsAsciiLetterUpper) && symbol != member.Name) || !symbols.TryAdd(member.Name, symbol))
                throw new RecordException($"{symbol} is no symbol of {member.Name}");
        }
        return symbols;
    }

    /// <summary>The ways in which its figures are written; null for a file of a version that did not record them.</summary>
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
