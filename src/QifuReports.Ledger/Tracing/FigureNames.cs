namespace QifuReports.Ledger.Tracing;

/// <summary>Finds the concept that a person means.</summary>
public static class FigureNames
{
    private const int MostNamed = 8;

    /// <summary>
    /// Finds the concept with an id (<c>net-income</c>), a name (<c>Net income</c>), a role (<c>revenue</c>), or a filed caption that only
    /// one concept has. Case, spaces and punctuation do not matter. Null if there is none, with a hint at what may have been meant; the
    /// hint may be empty.
    /// </summary>
    public static Concept? Find(LedgerBook book, string text, out string hint)
    {
        hint = "";
        var words = Plain(text);
        if (words.Length == 0) return null;
        foreach (var concept in book.Taxonomy.Concepts)
            if (Plain(concept.Id.Value) == words) return concept;
        foreach (var concept in book.Taxonomy.Concepts)
            if (Plain(concept.Name) == words) return concept;
        // Looks for a role. Ids and names were tried before, since a role may have the same text as the id or name of another concept.
        if (book.Taxonomy.WithRole(text.Trim().ToLowerInvariant().Replace(' ', '-')) is { } playing) return playing;
        // If a company writes "loss per share", briefings print "Result per share". So words for profit and loss count as equal.
        if (book.Taxonomy.Concepts.Where(c => Neutral(c.Name) == Neutral(text)).Take(2).ToList() is [var called]) return called;
        var captioned = Captioned(book, words);
        if (captioned.Count == 1) return captioned[0];
        hint = captioned.Count > 1 ? "Filings have this caption for several figures: " + Ids(captioned) + "." : Near(book, text, words);
        return null;
    }

    private static List<Concept> Captioned(LedgerBook book, string words)
    {
        List<Concept> found = [];
        foreach (var filing in book.Filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    if (line.Concept is { } id && (Plain(line.Name) == words || Plain(line.Caption) == words)
                        && book.Taxonomy.Find(id) is { } concept && !found.Contains(concept)) found.Add(concept);
        return found;
    }

    private static string Near(LedgerBook book, string text, string words)
    {
        List<string> names = [];
        List<Concept> within = [];
        foreach (var concept in book.Taxonomy.Concepts)
        {
            names.Add(concept.Id.Value);
            names.Add(concept.Name);
            if (words.Length >= 3 && (Plain(concept.Id.Value).Contains(words, StringComparison.Ordinal)
                || Plain(concept.Name).Contains(words, StringComparison.Ordinal))) within.Add(concept);
        }
        if (Suggestion.For(text.Trim().Replace(' ', '-'), names) is { } near) return $"Did you mean \"{near}\"?";
        if (Suggestion.For(text.Trim(), names) is { } name) return $"Did you mean \"{name}\"?";
        return within.Count > 0 ? "There are " + Ids(within) + "." : "";
    }

    private static string Ids(List<Concept> concepts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < concepts.Count && i < MostNamed; i++)
            text.Append(i == 0 ? "" : ", ").Append(concepts[i].Id.Value);
        return concepts.Count > MostNamed ? text.Append(" and others").ToString() : text.ToString();
    }

    private static string Neutral(string name)
    {
        var words = name.Split([' ', '-', '(', ')', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if (words[i].ToLowerInvariant() is "loss" or "losses" or "earnings" or "profit" or "income") words[i] = "result";
        return Plain(string.Concat(words));
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }
}
