using QifuReports.App.Record;

namespace QifuReports.App.Verifying;

/// <summary>Repeats the checks that a briefing records, as far as the facts in the briefing allow.</summary>
internal static class CheckSteps
{
    /// <summary>Codes of rules in which the first fact must be the sum of the other facts, each added or subtracted.</summary>
    private static readonly string[] SumRules = [.. CheckRunner.Rules.Where(r => r.IsSum).Select(r => r.Code)];

    /// <summary>Codes of rules whose findings may be warnings.</summary>
    private static readonly string[] WarningRules = [.. CheckRunner.Rules.Where(r => r.MayWarn).Select(r => r.Code)];

    /// <summary>The largest number of findings; no briefing has more.</summary>
    private const int MostFindings = 10_000;

    /// <summary>Compares the recorded outcome of every check with its figures, and the figures with the facts.</summary>
    public static VerifyStep Repeat(ReadOnlyMemory<byte> content, Dictionary<string, CarriedFact> facts, bool draft)
    {
        using var document = RecordJson.Parse(BriefingFiles.Checks, content);
        var wrong = new List<string>();
        var (made, tied, failed) = (0, 0, 0);
        foreach (var finding in CheckRecordJson.FindingsIn(document.RootElement))
        {
            if (++made > MostFindings) throw new RecordException("there are more checks than any briefing has");
            var what = $"{finding.Code} {finding.What}";
            var status = finding.Status;
            var difference = Math.Abs(finding.Actual - finding.Expected);
            var agrees = status switch
            {
                "holds" => difference == 0,
                "rounding" => difference <= finding.Tolerance,
                "waived" => finding.Waiver is { Length: > 0 },
                // Only some rules have warnings. A failed check of another rule cannot be recorded as a warning.
                "warning" => difference > 0 && WarningRules.Contains(finding.Code),
                "failed" => true,
                _ => false,
            };
            if (!agrees) wrong.Add($"{what}: the comparison does not come out as \"{status}\"");
            if (status == "failed") failed++;
            tied += Tie(finding, what, facts, wrong);
        }
        if (failed > 0 && !draft) wrong.Add(FormattableString.Invariant($"{Counted.Of(failed, "check")} failed, and the file is no draft"));
        if (CheckRecordJson.MadeIn(document.RootElement) != made) wrong.Add("the summary of the checks counts others than there are");
        return VerifyStep.Of("checks",
            FormattableString.Invariant(
                $"{Counted.Of(made, "check comes", "checks come")} out as told; {tied} of them {(tied == 1 ? "is" : "are")} over amounts that are among the facts"), wrong);
    }

    // Compares a finding with its facts. Returns 1 if this is possible (only for amounts of money), otherwise 0. At least one fact must
    // equal one of the two compared figures, apart from the sign. For rules about sums, the first fact must do so, also apart from the
    // sign. The remaining facts, each added or subtracted, must then add up to the other figure.
    private static int Tie(CarriedCheck finding, string what, Dictionary<string, CarriedFact> facts, List<string> wrong)
    {
        var scale = Scale(finding.Unit);
        var values = new List<decimal>();
        decimal resolution = 0;
        foreach (var id in finding.Facts)
        {
            if (id is null || !facts.TryGetValue(id, out var fact))
            {
                wrong.Add($"{what}: it is over a fact that is not there");
                return 0;
            }
            if (values.Count == 0 && scale > 0) resolution = fact.Resolution / scale;
            values.Add(scale > 0 ? fact.Value / scale : fact.Value);
        }
        if (scale == 0 || values.Count == 0) return 0;
        var (actual, expected) = (finding.Actual, finding.Expected);
        var isStated = false;
        foreach (var value in values) isStated |= Math.Abs(value) == Math.Abs(actual) || Math.Abs(value) == Math.Abs(expected);
        if (!isStated) wrong.Add($"{what}: neither side of the comparison is among its facts");
        else if (SumRules.Contains(finding.Code) && values.Count > 1 && !AddUp(values, actual, expected, resolution))
            wrong.Add($"{what}: its facts do not add up as it says");
        return 1;
    }

    // Whether the facts add up. The sum of the other facts may be off by half a unit of the last stated digit of the first fact.
    private static bool AddUp(List<decimal> values, decimal actual, decimal expected, decimal resolution)
    {
        var (first, others) = (Math.Abs(values[0]), values.Slice(1, values.Count - 1));
        return (first == Math.Abs(actual) && SignedSums.Reach(expected, others, resolution / 2))
            || (first == Math.Abs(expected) && SignedSums.Reach(actual, others, resolution / 2));
    }

    // Returns the scale of a unit of money: 1 for "EUR", 1,000,000 for "EUR million". Returns 0 for every other unit.
    private static decimal Scale(string unit)
    {
        var space = unit.IndexOf(' ', StringComparison.Ordinal);
        if (space != 3) return unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? 1 : 0;
        if (!unit[..space].All(char.IsAsciiLetterUpper)) return 0;
        return unit[(space + 1)..] switch { "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, _ => 0 };
    }
}
