using QifuReports.Import.Company;

namespace QifuReports.Import.Statements.Selection;

/// <summary>
/// Finds the company that a statement is about, where the title or a line above the statement names a company. A document may have
/// statements of several companies.
/// </summary>
internal static class StatementOwner
{
    /// <summary>The name of the company; empty where the titles name none.</summary>
    public static string Of(StatementPlan plan)
    {
        for (var i = plan.Table.Titles.Count - 1; i >= 0; i--)
        {
            var (title, name) = (plan.Table.Titles[i], "");
            if (title.Length > LongestTitle) continue;
            name = CompanyNames.Parted(title).Owner is { Length: > 0 } owner ? owner : CompanyNames.Whole(title);
            if (name.Length > 0) return name;
        }
        return "";
    }

    /// <summary>
    /// Returns the statements of one company: the company of the document, otherwise the company of the first statement that names a
    /// company. Statements of other companies are reported.
    /// </summary>
    /// <param name="names">The names of the company in the data and in the document; the list may be empty.</param>
    public static List<StatementPlan> OfOne(List<StatementPlan> plans, IReadOnlyList<string> names, List<Unread> unread)
    {
        var owners = plans.ConvertAll(Of);
        var named = owners.Where(o => o.Length > 0).ToList();
        if (named.Count == 0 || named.TrueForAll(o => CompanyNames.AreSame(o, named[0]))) return plans;
        var own = named.Find(o => names.Any(n => CompanyNames.AreSame(o, n))) ?? named[0];
        var kept = new List<StatementPlan>(plans.Count);
        for (var i = 0; i < plans.Count; i++)
            if (owners[i].Length == 0 || CompanyNames.AreSame(owners[i], own)) kept.Add(plans[i]);
            else unread.Add(new Unread(plans[i].Table.Line, plans[i].Title,
                $"it is a statement of {owners[i]}, and this filing is of {own}: import it into data of its own"));
        return kept;
    }

    private const int LongestTitle = 160;
}
