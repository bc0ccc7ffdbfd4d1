using QifuReports.Ledger.Text;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>Knows which characters templates may contain.</summary>
internal static class TemplateText
{
    /// <summary>
    /// Whether a character is forbidden because it is invisible: control characters except tab and line feed (some of these enclose the
    /// figures in the text), soft hyphens and other characters that control text, the private use area, and code points that are not
    /// characters.
    /// </summary>
    public static bool IsForbidden(char c) => c == '\r' || HiddenCharacters.IsHidden(c);
}
