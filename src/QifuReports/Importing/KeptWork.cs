using System.Text.Json;
using System.Text.Json.Nodes;
using QifuReports.Import.Drafts;


namespace QifuReports.App.Importing;

/// <summary>
/// What a person has written into the file of a filing, carried over into the filing that takes its place: causes, notes, words, and marks that were looked at and taken out, where the figures that
/// they are about stand as they stood. What cannot be kept is told.
/// </summary>
internal static class KeptWork
{
    private static readonly JsonDocumentOptions AsPeopleWrite = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The text of the file that is written, and what of the one before it lacks.</summary>
    /// <param name="before">The text that is there.</param>
    /// <param name="fresh">The text of the filing as the document has it.</param>
    /// <param name="isPrinted">Whether documents print a concept, by its id, under a caption.</param>
    public static (string Text, IReadOnlyList<string> Lost) Of(string before, string fresh, Func<string, string, bool>? isPrinted = null)
    {
        var (was, now, lost) = (JsonNode.Parse(before, null, AsPeopleWrite)!.AsObject(), JsonNode.Parse(fresh)!.AsObject(), new List<string>());
        // Another document has its own statements and captions; of the same one all that is not in it was written by hand.
        var isOther = was["document"]?["sha256"]?.ToString() is { } sha && sha != now["document"]?["sha256"]?.ToString();
        KeepStatements(was, now, lost, isOther ? isPrinted ?? ((_, _) => false) : null);
        KeepDrivers(was, now, lost);
        foreach (var key in (string[])["assurance", "notes"])
            if (was[key] is { } own && now[key] is null) now[key] = own.DeepClone();
        if (Text(was, "period") == Text(now, "period")) now["title"] = Text(was, "title");
        // A mark of the whole filing stays: its figures are others now, and nobody has looked at the reason with them.
        return (JsonNode.DeepEquals(now, JsonNode.Parse(fresh)) ? fresh : FilingLines.Of(now), lost);
    }

    /// <summary>The draft with the marks that its file has.</summary>
    public static FilingDraft WithMarks(FilingDraft draft, string text)
    {
        var file = JsonNode.Parse(text)!.AsObject();
        var statements = Objects(file, "statements").ToList();
        return draft with
        {
            Draft = Text(file, "draft"),
            Statements = [.. draft.Statements.Zip(statements, (d, s) => d with { Draft = Text(s, "draft"), Lines = [.. d.Lines.Zip(Objects(s, "lines"), (l, o) => l with { Draft = Text(o, "draft") })] })],
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

    // The words of a head, and why it is restated.
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
        var known = FigureCells.Lines(was);
        var fresh = FigureCells.Lines(now);
        foreach (var (key, (before, figures)) in known)
            if (fresh.TryGetValue(key, out var own) && own.Figures.SequenceEqual(figures, StringComparer.Ordinal) && SameColumns(was, now))
            {
                var kept = before.DeepClone();
                if (own.Line["origin"] is { } origin) kept["origin"] = origin.DeepClone();
                // A check that fails now is of the other figures.
                if (before["draft"] is null && Text(own.Line, "draft") is ['c', 'h', 'e', 'c', 'k', ' ', ..] failing) kept["draft"] = failing;
                lines[lines.IndexOf(own.Line)] = kept;
            }
            else if (IsHandWritten(before, own.Line, isPrinted)) lost.Add($"the words of \"{Text(before, "caption")}\" in \"{Text(was, "id")}\", whose figures are others now");
    }

    // A mark that was not there before was looked at, or had no cause; with other figures it may have one now.
    private static bool SameFigures(JsonObject was, JsonObject now)
    {
        var (known, fresh) = (FigureCells.Lines(was), FigureCells.Lines(now));
        return SameColumns(was, now) && known.Count == fresh.Count && fresh.All(l => known.TryGetValue(l.Key, out var before) && before.Figures.SequenceEqual(l.Value.Figures, StringComparer.Ordinal));
    }

    private static bool SameColumns(JsonObject was, JsonObject now) => Objects(was, "columns").Select(WhatOf).SequenceEqual(Objects(now, "columns").Select(WhatOf), StringComparer.Ordinal);

    private static bool IsHandWritten(JsonObject before, JsonObject? own, Func<string, string, bool>? isPrinted) =>
        own is not null && Text(before, "caption") is var caption && caption != Text(own, "caption") && isPrinted?.Invoke(Text(before, "concept"), caption) != true || before["restated"] is not null;

    // What was read says where it stood.
    private static bool HasHandWork(JsonObject statement) => statement["origin"] is null && Objects(statement, "lines").Any(l => l["origin"] is null && Text(l, "concept").Length > 0) || Objects(statement, "lines").Any(l => l["restated"] is not null);

    // A cause is of a change in a concept: it stands where all figures of that concept in its statement do.
    private static void KeepDrivers(JsonObject was, JsonObject now, List<string> lost)
    {
        if (was["drivers"] is not JsonArray { Count: > 0 } drivers) return;
        var (before, fresh) = (FigureCells.OfConcepts(was), FigureCells.OfConcepts(now));
        var kept = new JsonArray();
        foreach (var driver in drivers.OfType<JsonObject>())
        {
            var concept = Text(driver, "concept");
            if (before.TryGetValue(concept, out var figures) && fresh.TryGetValue(concept, out var own) && figures.SetEquals(own)) kept.Add(driver.DeepClone());
            else lost.Add($"the cause of the change in \"{concept}\", whose figures are others now: \"{Text(driver, "cause")}\"");
        }
        now["drivers"] = kept;
    }

    private static string WhatOf(JsonObject column) => FigureCells.WhatOf(column);

    private static IEnumerable<JsonObject> Objects(JsonObject of, string key) => of[key] is JsonArray list ? list.OfType<JsonObject>() : [];

    private static string Text(JsonObject of, string key) => of[key] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
