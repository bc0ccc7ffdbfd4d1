using QifuReports.Ledger;
using QifuReports.Ledger.Text;

namespace QifuReports.Briefings.Narrative;

/// <summary>Which characters may stand in templates.</summary>
internal static class TemplateText
{
    /// <summary>Those that nobody sees: controls except tab and line feed (figure marks travel in them), soft hyphens and what else steers text, the private use area, and what is not a character.</summary>
    public static bool IsForbidden(char c) => c == '\r' || HiddenCharacters.IsHidden(c);
}
