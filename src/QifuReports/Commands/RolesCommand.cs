using System.CommandLine;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.App.Commands;

/// <summary><c>roles</c>: lists every role that a concept can have (e.g. revenue), its concept, and where the role is used.</summary>
public static class RolesCommand
{
    private const string Mails = TemplateFolders.Mails;

    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var command = new Command("roles", "Lists the roles of figures, and what has each");
        command.SetAction(parsed => Run(contextOf(parsed)));
        return command;
    }

    private static int Run(CommandContext context)
    {
        var settings = context.ReadSettings();
        var taxonomy = LedgerData.Read(settings).Taxonomy;
        var uses = new Dictionary<Role, List<string>>();
        WarningText.Write(TemplateFolders.Unused(settings.TemplatesFolder), context.Error);
        foreach (var folder in (string[])[.. BriefingKind.All.Select(k => k.Templates).Distinct(StringComparer.Ordinal), Mails])
        {
            // If a kind of briefing has no templates, it uses no roles.
            var path = Path.Combine(settings.TemplatesFolder, folder);
            if (!Directory.Exists(path)) continue;
            var (templates, mistakes) = TemplateSet.Load(path);
            if (templates is null) throw new Trouble(ExitCode.BadInput, mistakes);
            WarningText.Write(UnusedTemplates.In(templates,
                BriefingKind.All.FirstOrDefault(k => k.Templates == folder)?.TemplateRoots ?? EmailComposer.TemplateRoots), context.Error);
            foreach (var role in TemplateRoles.In(templates))
            {
                if (!uses.TryGetValue(role, out var folders)) uses.Add(role, folders = []);
                folders.Add(folder);
            }
        }

        foreach (var trade in RoleCatalogue.All.Select(r => r.Trade).Distinct(StringComparer.Ordinal))
        {
            if (trade.Length > 0) context.Out.WriteLine();
            context.Out.WriteLine(trade.Length == 0 ? "Of every trade" : $"Of {trade}");
            context.Out.WriteLine();
            var table = new TextTable([TextColumn.Word("Role"), TextColumn.Words("Concept", 24), TextColumn.Words("Used by", 14)]);
            foreach (var role in RoleCatalogue.All)
                if (role.Trade == trade)
                    table.AddWithNote([role.Id, taxonomy.WithRole(role.Id)?.Id.Value ?? "-",
                        uses.TryGetValue(role, out var folders) ? string.Join(", ", folders) : "-"], role.Meaning);
            table.Write(context.Out, context.Display);
        }
        return (int)ExitCode.Done;
    }
}
