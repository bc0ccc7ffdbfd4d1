using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.App.Issuing;

/// <summary>
/// Explains why a document cannot be typeset. The cause is in the data or the templates, so each diagnostic says in which file and where.
/// </summary>
internal static class UnsetText
{
    private const int MostPlaces = 10, MostNamed = 8, MostOfText = 60;

    /// <summary>Makes the error for a document that could not be laid out.</summary>
    public static Trouble Of(Exception unset, ReportSettings settings, BriefingKind kind) => unset switch
    {
        UnsettableTextException missing => new Trouble(ExitCode.BadInput, Missing(missing.Characters, missing.Message, settings, kind)),
        MissingGlyphException missing => new Trouble(ExitCode.BadInput, Missing(missing.Characters, missing.Message, settings, kind)),
        _ => new Trouble(ExitCode.BadInput,
            [new Diagnostic(BriefingCodes.CannotBeSet, unset.Message, new Place($"templates/{kind.Templates}"))]),
    };

    private static List<Diagnostic> Missing(IReadOnlyList<int> characters, string message, ReportSettings settings, BriefingKind kind)
    {
        var hint = settings.FontFolder is { } folder
            ? $"Add a TrueType font (.ttf) that has {(characters.Count == 1 ? "it" : "them")} to the folder of Style:FontFolder, {folder}."
            : $"Set Style:FontFolder in reportsettings.json to a folder with a TrueType font (.ttf) that has " +
                $"{(characters.Count == 1 ? "it" : "them")}.";
        var found = new List<Diagnostic>();
        foreach (var place in TextPlaces.Of(settings.DataFolder, characters, MostPlaces + 1))
        {
            if (found.Count == MostPlaces)
            {
                found.Add(new Diagnostic(BriefingCodes.NoGlyph, "More texts have them.", new Place(settings.DataFolder)));
                break;
            }
            var of = place.Concept is null ? "" : $" of the concept \"{place.Concept}\"";
            found.Add(new Diagnostic(BriefingCodes.NoGlyph,
                $"No font has {Named(place.Text, characters)} in \"{Beginning(place.Text)}\"{of}.", place.Place,
                found.Count == 0 ? hint : ""));
        }
        // The missing characters are not in the data, so they must come from the templates or the settings.
        if (found.Count == 0) found.Add(new Diagnostic(BriefingCodes.NoGlyph, message, new Place($"templates/{kind.Templates}"), hint));
        return found;
    }

    /// <summary>Lists those characters that a text has, with code points. Only the first eight are named; the others are counted.</summary>
    private static string Named(string text, IReadOnlyList<int> characters)
    {
        var (named, more, seen) = (new StringBuilder(), 0, new HashSet<int>());
        foreach (var rune in text.EnumerateRunes())
        {
            if (!characters.Contains(rune.Value) || !seen.Add(rune.Value)) continue;
            if (seen.Count > MostNamed) more++;
            else named.Append(named.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4} ({rune})");
        }
        return more == 0 ? named.ToString() : named.Append(CultureInfo.InvariantCulture, $" and {more} more").ToString();
    }

    private static string Beginning(string text) =>
        text.Length <= MostOfText ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MostOfText - 1]) ? MostOfText - 1 : MostOfText), "\u2026");
}
