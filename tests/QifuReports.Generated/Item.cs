using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>A concept of the invented company, and the line in which it stands.</summary>
/// <param name="Id">As the taxonomy has it.</param>
/// <param name="Name">As the text has it.</param>
public sealed record Item(string Id, string Name)
{
    /// <summary>flow, balance, average, per-share, ratio or count.</summary>
    public string PeriodType { get; init; } = "flow";

    /// <summary>money, money-per-share, shares, percent or count.</summary>
    public string Unit { get; init; } = "money";

    /// <summary>The role that the taxonomy gives it; null where it has none, or where its id says so.</summary>
    public string? Role { get; init; }

    /// <summary>As the taxonomy has it.</summary>
    public int Sign { get; init; }

    /// <summary>As the taxonomy has it.</summary>
    public int Polarity { get; init; }

    /// <summary>The sum that it is part of; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>How it counts there.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>The network of that sum.</summary>
    public string Network { get; init; } = "operations";

    /// <summary>For a ratio or an amount per share: what is divided by what.</summary>
    public (string Numerator, string Denominator)? Quotient { get; init; }

    /// <summary>As the filing has it, with the mark of a footnote or without.</summary>
    public string Caption { get; init; } = Name;

    /// <summary>As the line has it.</summary>
    public int Indent { get; init; }

    /// <summary>line, subtotal or total.</summary>
    public string Kind { get; init; } = "line";

    /// <summary>The concept as the taxonomy says it.</summary>
    public JsonObject ToJson()
    {
        var concept = new JsonObject { ["id"] = Id, ["name"] = Name, ["periodType"] = PeriodType, ["unit"] = Unit };
        if (Role is not null) concept["role"] = Role;
        if (Sign != 0) concept["sign"] = Sign;
        if (Polarity != 0) concept["polarity"] = Polarity;
        if (Parent is not null)
            concept["parents"] = new JsonArray(new JsonObject { ["parent"] = Parent, ["weight"] = Weight, ["role"] = Network });
        if (Quotient is var (numerator, denominator))
            concept[Unit == "percent" ? "quotient" : "perUnit"] =
                new JsonObject { ["numerator"] = numerator, ["denominator"] = denominator };
        return concept;
    }
}
