using System.Text.Json.Nodes;
using QifuReports.Import.Drafts;
using static QifuReports.App.Importing.FigureCells;

namespace QifuReports.App.Importing;

/// <summary>
/// Carries over what a person wrote into the file of a filing when an import replaces the file: causes, notes, words, and the removal of
/// draft marks after a check. Such work is kept if the figures that it is about are unchanged. Work that cannot be kept is reported.
/// </summary>
internal static class KeptWork
{
    private static readonly JsonDocumentOptions AsPeopleWrite =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Returns the new text of the file, and a list of what the old file had and the new file lacks.</summary>
    /// <param name="before">The text of the existing file.</param>
    /// <param name="fresh">The text of the filing as imported from the document.</param>
    /// <param name="isPrinted">Whether documents print a concept, given by its id, under a caption.</param>
    public static (string Text, IReadOnlyList<string> Lost) Of(string before, string fresh, Func<string, string, bool>? isPrinted = null)
    {
        var (was, now, lost) =
            (JsonNode.Parse(before, null, AsPeopleWrite)!.AsObject(), JsonNode.Parse(fresh)!.AsObject(), new List<string>());
        // A different document has its own statements and captions. But if both filings come from the same document, everything in the file
        // that is not in the document was written by hand.
        var isOther = was["document"]?["sha256"]?.ToString() is { } sha && sha != now["document"]?["sha256"]?.ToString();
        KeepStatements(was, now, lost, isOther ? isPrinted ?? ((_, _) => false) : null);
        KeepDrivers(was, now, lost);
        foreach (var key in (string[])["assurance", "notes"])
            if (was[key] is { } own && now[key] is null) now[key] = own.DeepClone();
        if (Text(was, "period") == Text(now, "period")) now["title"] = Text(was, "title");
        // A draft mark on the whole new filing is kept: the figures have changed, and nobody has yet checked the new figures.
        return (JsonNode.DeepEquals(now, JsonNode.Parse(fresh)) ? fresh : FilingLines.Of(now), lost);
    }

    /// <summary>Returns the filing with the draft marks that are in its file.</summary>
    public static FilingDraft WithMarks(FilingDraft draft, string text)
    {
        var file = JsonNode.Parse(text)!.AsObject();
        var statements = Objects(file, "statements").ToList();
        return draft with
        {
            Draft = Text(file, "draft"),
            Statements = [.. draft.Statements.Zip(statements,
                (d, s) => d with { Draft = Text(s, "draft"),
                    Lines = [.. d.Lines.Zip(Objects(s, "lines"), (l, o) => l with { Draft = Text(o, "draft") })] })],
        };
    }

    private static void KeepStatements(JsonObject was, JsonObject now, List<string> lost, Func<string, string, bool>? isPrinted)
    {
        var fresh = Objects(now, "statements").ToDictionary(s => Text(s, "id"), StringComparer.Ordinal);
        foreach (var statement in Objects(was, "statements"))
        {
            var id = Text(statement, "id");
            if (!fresh.TryGetValue(id, out var own))
            {
                if (isPrinted is null || HasHandWork(statement)) lost.Add($"the statement \"{id}\", which the document has not");
                continue;
            }
            own["title"] = Text(statement, "title");
            if (statement["draft"] is null && SameFigures(statement, own)) own.Remove("draft");
            KeepColumns(statement, own);
            KeepLines(statement, own, lost, isPrinted);
        }
    }

    // Keeps the words of column headings, and the reasons why columns are restated.
    private static void KeepColumns(JsonObject was, JsonObject now)
    {
        foreach (var column in Objects(now, "columns"))
            if (Objects(was, "columns").FirstOrDefault(c => WhatOf(c) == WhatOf(column)) is { } before)
                foreach (var key in (string[])["heading", "group", "restated"])
                    if (before[key] is { } words) column[key] = words.DeepClone();
    }

    private static void KeepLines(JsonObject was, JsonObject now, List<string> lost, Func<string, string, bool>? isPrinted)
    {
        if (now["lines"] is not JsonArray lines) return;
        var known = Lines(was);
        var fresh = Lines(now);
        foreach (var (key, (before, figures)) in known)
            if (fresh.TryGetValue(key, out var own) && own.Figures.SequenceEqual(figures, StringComparer.Ordinal) && SameColumns(was, now))
            {
                var kept = before.DeepClone();
                if (own.Line["origin"] is { } origin) kept["origin"] = origin.DeepClone();
                // A check that fails now fails because of the new figures. So the draft mark of that check is kept.
                if (before["draft"] is null && Text(own.Line, "draft") is ['c', 'h', 'e', 'c', 'k', ' ', ..] failing)
                    kept["draft"] = failing;
                lines[lines.IndexOf(own.Line)] = kept;
            }
            else if (IsHandWritten(before, own.Line, isPrinted))
                lost.Add($"the words of \"{Text(before, "caption")}\" in \"{Text(was, "id")}\", whose figures are others now");
    }

    // Whether the figures of two statements are the same. If the old statement has no draft mark (a person removed the mark, or there was
    // no reason for a mark), the new statement gets no mark as long as its figures are the same.
    private static bool SameFigures(JsonObject was, JsonObject now)
    {
        var (known, fresh) = (Lines(was), Lines(now));
        return SameColumns(was, now) && known.Count == fresh.Count
            && fresh.All(l =>
                known.TryGetValue(l.Key, out var before) && before.Figures.SequenceEqual(l.Value.Figures, StringComparer.Ordinal));
    }

    private static bool SameColumns(JsonObject was, JsonObject now) =>
        Objects(was, "columns").Select(WhatOf).SequenceEqual(Objects(now, "columns").Select(WhatOf), StringComparer.Ordinal);

    private static bool IsHandWritten(JsonObject before, JsonObject? own, Func<string, string, bool>? isPrinted) =>
        own is not null && Text(before, "caption") is var caption && caption != Text(own, "caption")
            && isPrinted?.Invoke(Text(before, "concept"), caption) != true || before["restated"] is not null;

    // Imported lines have an origin. A line without an origin was written by hand.
    private static bool HasHandWork(JsonObject statement) =>
        statement["origin"] is null && Objects(statement, "lines").Any(l => l["origin"] is null && Text(l, "concept").Length > 0)
            || Objects(statement, "lines").Any(l => l["restated"] is not null);

    // Keeps the causes. A cause explains why a concept changed; it is kept if all figures of that concept in its statements are unchanged.
    private static void KeepDrivers(JsonObject was, JsonObject now, List<string> lost)
    {
        if (was["drivers"] is not JsonArray { Count: > 0 } drivers) return;
        var (before, fresh) = (OfConcepts(was), OfConcepts(now));
        var kept = new JsonArray();
        foreach (var driver in drivers.OfType<JsonObject>())
        {
            var concept = Text(driver, "concept");
            if (before.TryGetValue(concept, out var figures) && fresh.TryGetValue(concept, out var own) && figures.SetEquals(own))
                kept.Add(driver.DeepClone());
            else lost.Add($"the cause of the change in \"{concept}\", whose figures are others now: \"{Text(driver, "cause")}\"");
        }
        now["drivers"] = kept;
    }
}
