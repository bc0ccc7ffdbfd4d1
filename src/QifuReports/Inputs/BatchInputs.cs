using QifuReports.App.Kinds;
using QifuReports.App.Settings;

namespace QifuReports.App.Inputs;

/// <summary>One thing that a briefing is made of.</summary>
/// <param name="Name">Its part and its path there, with <c>/</c>: <c>data/issuer.json</c>, <c>templates/quarterly/cover.sbn</c>, <c>fonts/A.ttf</c>, <c>settings</c>. The same on every machine.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower case.</param>
public sealed record BatchInput(string Name, string Hash);

/// <summary>
/// What the briefings of an issuer are made of, by content: the very bytes that the data is read from. A file that changes meanwhile is recorded as it
/// was, and its briefings count as out of date.
/// </summary>
public sealed class BatchInputs
{
    private readonly SharedInputs _shared;
    private readonly List<BatchInput> _data = [];
    private readonly Dictionary<string, IReadOnlyList<BatchInput>> _byKind = new(StringComparer.Ordinal);

    /// <summary>Hashes the data.</summary>
    internal BatchInputs(ReportSettings settings, SharedInputs shared, DataContents contents)
    {
        _shared = shared;
        foreach (var (file, bytes) in contents.Files) _data.Add(SharedInputs.Hashed("data", settings.DataFolder, file, bytes));
    }

    /// <summary>As <see cref="SharedInputs.Program"/>.</summary>
    public string Program => _shared.Program;

    /// <summary>Everything that enters a briefing of a kind, in ordinal order of names.</summary>
    public IReadOnlyList<BatchInput> Of(BriefingKind kind)
    {
        lock (_byKind)
        {
            if (_byKind.TryGetValue(kind.Name, out var known)) return known;
            List<BatchInput> inputs = [.. _data, .. _shared.Of(kind)];
            inputs.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            _byKind.Add(kind.Name, inputs);
            return inputs;
        }
    }
}
