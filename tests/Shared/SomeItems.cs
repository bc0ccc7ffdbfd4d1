namespace QifuReports.Testing;

/// <summary>Keeps a test that looks at each of some items from passing because there are none.</summary>
internal static class SomeItems
{
    /// <summary>The same items, of which there has to be at least one: what is asserted of each of none says nothing.</summary>
    public static List<T> Some<T>(this IEnumerable<T> items)
    {
        var all = items.ToList();
        all.ShouldNotBeEmpty("there is nothing of which this could be asserted");
        return all;
    }
}
