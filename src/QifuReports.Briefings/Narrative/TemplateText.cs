namespace QifuReports.Briefings.Narrative;

/// <summary>Which characters may stand in templates.</summary>
internal static class TemplateText
{
    /// <summary>Controls except tab and line feed (figure marks travel in them), the private use area, and what is not a character.</summary>
    public static bool IsForbidden(char c) =>
        c is < ' ' and not ('\t' or '\n') or (>= '\u007F' and < '\u00A0') or (>= '\uE000' and <= '\uF8FF') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
