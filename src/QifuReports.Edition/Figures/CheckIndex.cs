using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;

namespace QifuReports.Edition.Figures;

/// <summary>The checks by the figures that they compare. Only checks of asked figures are numbered, in the order of the questions.</summary>
internal sealed class CheckIndex
{
    private readonly Dictionary<FactKey, List<int>> _byKey;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<Finding> _asked = [];

    public CheckIndex(CheckReport report)
    {
        _findings = report.Findings;
        _byKey = new Dictionary<FactKey, List<int>>(_findings.Count);
        for (var i = 0; i < _findings.Count; i++)
        {
            var facts = _findings[i].Facts;
            for (var f = 0; f < facts.Count; f++)
            {
                if (!_byKey.TryGetValue(facts[f].Key, out var list)) _byKey.Add(facts[f].Key, list = []);
                // A check may compare two statements of one figure: the check is listed once.
                if (list.Count == 0 || list[^1] != i) list.Add(i);
            }
        }
    }

    /// <summary>The checks that were asked for.</summary>
    public IReadOnlyList<Finding> Asked => _asked;

    /// <summary>The checks that compare a figure, as positions in <see cref="Asked"/>, in the order of the report.</summary>
    public IReadOnlyList<int> Of(FactKey key)
    {
        if (!_byKey.TryGetValue(key, out var list)) return [];
        var numbers = new int[list.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!_numbers.TryGetValue(list[i], out var number))
            {
                _numbers.Add(list[i], number = _asked.Count);
                _asked.Add(_findings[list[i]]);
            }
            numbers[i] = number;
        }
        return numbers;
    }
}
