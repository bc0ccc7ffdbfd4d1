using QifuReports.Briefings.Narrative;

namespace QifuReports.Briefings.Composing;

/// <summary>The roles that the templates ask for, in the order of the catalogue.</summary>
public static class TemplateRoles
{
    /// <summary>The roles that the templates of a set ask for, in the order of the catalogue.</summary>
    public static IReadOnlyList<Role> In(TemplateSet templates)
    {
        var used = new HashSet<Role>();
        void Use(string name)
        {
            if (RoleCatalogue.Find(name.Replace('_', '-')) is { } role) used.Add(role);
        }

        foreach (var (_, names) in templates.Mentions())
        {
            foreach (var variable in names.Variables) Use(variable);
            foreach (var mention in names.Strings)
            {
                foreach (var path in FigurePaths.Of(mention))
                    foreach (var step in path.Path.Split('.')) Use(step);
                // In a fact sheet, charts and blocks are named after roles.
                if (mention.Function is "grid") Use(mention.Text);
            }
        }
        return [.. RoleCatalogue.All.Where(used.Contains)];
    }
}
