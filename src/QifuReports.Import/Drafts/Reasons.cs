namespace QifuReports.Import.Drafts;

/// <summary>Joins the reasons why something is doubtful, as the data files write them.</summary>
internal static class Reasons
{
    /// <summary>Returns both reasons in one text, separated by a semicolon. The first reason may be empty.</summary>
    public static string Both(string first, string more) => first.Length == 0 ? more : first + "; " + more;
}
