namespace QifuReports.Briefings.Quarterly;

/// <summary>How a company divides its operating costs (IAS 1.99): by nature, e.g. materials, or by function, e.g. cost of sales.</summary>
internal static class CostKinds
{
    private static readonly string[] Natures = ["material", "personnel", "employee", "staff", "wage", "salarie", "depreciation",
        "amortisation", "amortization", "energy", "rent"];
    private static readonly string[] Functions = ["cost of sales", "cost of revenue", "cost of goods", "costs of sales", "selling",
        "distribution", "administrat", "marketing", "research", "development", "fulfil", "servicing"];

    /// <summary>Returns <c>by nature</c>, <c>by function</c>, or empty text if the lines are of both kinds or of neither.</summary>
    public static string Of(BriefingContext context, Concept whole)
    {
        var (nature, function) = (false, false);
        foreach (var (part, _) in context.Parts(whole))
        {
            nature |= Says(part.Name, Natures);
            function |= Says(part.Name, Functions);
        }
        return nature == function ? "" : nature ? "by nature" : "by function";
    }

    private static bool Says(string name, string[] words) =>
        Array.Exists(words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
