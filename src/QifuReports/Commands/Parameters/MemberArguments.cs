using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.App.Commands.Parameters;

/// <summary>Reads the argument that names a part of the company, e.g. <c>segment=industrial-trucks</c>.</summary>
internal static class MemberArguments
{
    /// <summary>
    /// Returns the members (e.g. segments) that the words name by id or name, in upper or lower case. For an unknown name, the error
    /// suggests the nearest one.
    /// </summary>
    public static Members Read(TaxonomyBook taxonomy, IReadOnlyList<string> words)
    {
        var members = new List<Membership>();
        foreach (var word in words)
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            if (at < 1) throw new Trouble(ExitCode.BadInput,
                $"\"{word}\" names no member. Write an axis and its member: segment=industrial-trucks.");
            var (axisId, name) = (word[..at].Trim(), word[(at + 1)..].Trim());
            if (taxonomy.Axes.FirstOrDefault(a => Is(axisId, a.Id, a.Name)) is not { } axis)
                throw new Trouble(ExitCode.BadInput,
                    $"there is no axis \"{axisId}\". " +
                        $"{Suggestion.Hint(axisId, taxonomy.Axes.Select(a => a.Id), taxonomy.Axes.Count == 0 ? "The taxonomy declares none." : $"There are {string.Join(", ", taxonomy.Axes.Select(a => a.Id))}.")}");
            if (axis.Members.FirstOrDefault(m => Is(name, m.Id, m.Name)) is not { } member)
                throw new Trouble(ExitCode.BadInput,
                    $"the axis {axis.Id} has no member \"{name}\". " +
                        $"{Suggestion.Hint(name, axis.Members.Select(m => m.Id), $"There are {string.Join(", ", axis.Members.Select(m => m.Id))}.")}");
            if (members.Exists(m => m.Axis.Id == axis.Id))
                throw new Trouble(ExitCode.BadInput, $"two members of the axis {axis.Id} are named. A figure is of one.");
            members.Add(new Membership(axis, member));
        }
        return Members.Of(members);
    }

    private static bool Is(string word, string id, string name) =>
        word.Equals(id, StringComparison.OrdinalIgnoreCase) || word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
