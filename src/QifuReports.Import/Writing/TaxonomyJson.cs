namespace QifuReports.Import.Writing;

/// <summary>
/// Writes concepts into <c>taxonomy.json</c>, one concept on each line, after the existing concepts. Nothing else in the file changes.
/// </summary>
public static class TaxonomyJson
{
    /// <summary>The text of a taxonomy of these concepts only.</summary>
    public static string Of(IReadOnlyList<NewConcept> concepts) =>
        $"{{\n  \"$schema\": \"schema/taxonomy.schema.json\",\n  \"concepts\": [\n{Lines(concepts)}\n  ]\n}}\n";

    /// <summary>
    /// Returns the text of a taxonomy file with the concepts added; null where the list of concepts is not found in the file.
    /// </summary>
    /// <param name="text">The text of the file, which must be a valid taxonomy.</param>
    public static string? With(string text, IReadOnlyList<NewConcept> concepts)
    {
        if (concepts.Count == 0) return text;
        var key = text.IndexOf("\"concepts\"", StringComparison.Ordinal);
        var open = key < 0 ? -1 : text.IndexOf('[', key);
        var close = open < 0 ? -1 : EndOf(text, open);
        if (close < 0) return null;
        var last = close - 1;
        while (char.IsWhiteSpace(text[last])) last--;
        return $"{text[..(last + 1)]}{(text[last] == '[' ? "\n" : ",\n")}{Lines(concepts)}\n  {text[close..]}";
    }

    // The index of the bracket that closes the bracket at a position; brackets in strings are ignored.
    private static int EndOf(string text, int open)
    {
        var (depth, isText) = (0, false);
        for (var i = open; i < text.Length; i++)
        {
            if (isText)
            {
                if (text[i] == '\\') i++;
                else if (text[i] == '"') isText = false;
            }
            else if (text[i] == '"') isText = true;
            else if (text[i] == '[') depth++;
            else if (text[i] == ']' && --depth == 0) return i;
        }
        return -1;
    }

    private static string Lines(IReadOnlyList<NewConcept> concepts) => string.Join(",\n", concepts.Select(c => "    " + Line(c)));

    private static string Line(NewConcept concept)
    {
        var text = new StringBuilder("{\"id\": ").Append(FilingJson.Quoted(concept.Id.Value));
        if (concept.Role.Length > 0) text.Append(", \"role\": ").Append(FilingJson.Quoted(concept.Role));
        text.Append(", \"name\": ").Append(FilingJson.Quoted(concept.Name)).Append(", \"periodType\": ")
            .Append(FilingJson.Quoted(concept.PeriodType)).Append(", \"unit\": ").Append(FilingJson.Quoted(concept.Unit));
        if (concept.Sign != 0) text.Append(System.Globalization.CultureInfo.InvariantCulture, $", \"sign\": {concept.Sign}");
        if (concept.Polarity != 0) text.Append(System.Globalization.CultureInfo.InvariantCulture, $", \"polarity\": {concept.Polarity}");
        if (concept.GrowthOf is { } measure)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $", \"growthOf\": {FilingJson.Quoted(measure.Value)}");
        if (concept.IsSequential) text.Append(", \"sequential\": true");
        if (concept.IsInstant) text.Append(", \"instant\": true");
        if (concept.PerUnit is { } per)
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $", \"perUnit\": {{\"numerator\": {FilingJson.Quoted(per.Numerator.Value)}, \"denominator\": " +
                    $"{FilingJson.Quoted(per.Denominator.Value)}}}");
        if (concept.Quotient is { } quotient)
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $", \"quotient\": {{\"numerator\": {FilingJson.Quoted(quotient.Numerator.Value)}, \"denominator\": " +
                    $"{FilingJson.Quoted(quotient.Denominator.Value)}}}");
        if (concept.Parents.Count > 0)
            text.Append(", \"parents\": [")
                .Append(string.Join(", ", concept.Parents.Select(
                    p => FormattableString.Invariant(
                        $"{{\"parent\": {FilingJson.Quoted(p.Parent.Value)}, \"weight\": {p.Weight}, \"role\": {FilingJson.Quoted(p.Statement)}}}")))).Append(']');
        return text.Append('}').ToString();
    }
}
