using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Narrative;

/// <summary>The templates of one briefing: every <c>.sbn</c> file of a folder, parsed before any is run. Immutable, shared between threads.</summary>
public sealed partial class TemplateSet
{
    /// <summary>The names of the templates: file names without <c>.sbn</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Names => throw new NotImplementedException();

    /// <summary>Parses every template of a folder; gathers what is wrong in all of them. The set is null exactly when there are diagnostics.</summary>
    public static (TemplateSet? Set, IReadOnlyList<Diagnostic> Diagnostics) Load(string folder) => throw new NotImplementedException();

    /// <summary>Runs a template. The text is null exactly when there are diagnostics (an unknown name, a missing figure, a value that cannot be said).</summary>
    public (string? Text, IReadOnlyList<Diagnostic> Diagnostics) Render(string name, ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions) =>
        throw new NotImplementedException();
}
