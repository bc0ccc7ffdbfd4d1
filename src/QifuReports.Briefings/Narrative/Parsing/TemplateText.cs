using QifuReports.Ledger.Text;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>Knows which characters templates may contain.</summary>
internal static class TemplateText
{
    /// <summary>
    /// Whether a character is forbidden because it is invisible: control characters except tab and line feed, soft hyphens and other
    /// formatting characters, the private use area, and code points that are not characters. This program itself uses some control
    /// characters to enclose figures in the text.
    /// </summary>
    public static bool IsForbidden(char c) => c == '\r' || HiddenCharacters.IsHidden(c);
}
