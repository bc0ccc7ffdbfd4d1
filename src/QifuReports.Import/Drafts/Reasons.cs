namespace QifuReports.Import.Drafts;

/// <summary>Reasons why something is doubtful, as the data write several of them.</summary>
internal static class Reasons
{
    /// <summary>Both reasons; the first may be empty.</summary>
    public static string Both(string first, string more) => first.Length == 0 ? more : first + "; " + more;
}
