using QifuReports.Mutants.Source;

namespace QifuReports.Mutants.Running;

/// <summary>What the tests did with one mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Noticed">How the tests noticed it. "Passed" means that no test did.</param>
/// <param name="Passing">The number of tests that run the changed code.</param>
/// <param name="LeftOut">The number of those tests for which there was no time.</param>
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
