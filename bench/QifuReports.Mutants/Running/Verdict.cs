using QifuReports.Mutants.Source;

namespace QifuReports.Mutants.Running;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">The slip.</param>
/// <param name="Noticed">How it was noticed; "passed" where it was not.</param>
/// <param name="Passing">How many tests pass its place.</param>
/// <param name="LeftOut">How many of them there was no time for.</param>
internal sealed record Verdict(Mutant Mutant, Ending Noticed, int Passing, int LeftOut)
{
    public bool Survived => Noticed == Ending.Passed;

    public string Told => $"{Mutant.Told}  # {Tests}";

    private string Tests => (Passing, LeftOut) switch
    {
        (0, _) => "no test comes here",
        (_, 0) => $"{Passing} tests pass",
        _ => $"{Passing} tests pass, {LeftOut} of them not run",
    };
}
