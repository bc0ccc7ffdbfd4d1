using QifuReports.Mutants.Source;

namespace QifuReports.Mutants.Running;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">The slip.</param>
/// <param name="Noticed">By what: a test, a process that broke off, one that did not end; nothing where all passed.</param>
/// <param name="Passing">How many tests pass its place.</param>
/// <param name="LeftOut">How many of them there was no time for.</param>
internal sealed record Verdict(Mutant Mutant, string? Noticed, int Passing, int LeftOut)
{
    public bool Survived => Noticed is null;

    public string Told => Passing == 0 ? $"{Mutant.Told}  # no test comes here" : LeftOut > 0 ? $"{Mutant.Told}  # {Passing} tests pass, {LeftOut} of them not run" : $"{Mutant.Told}  # {Passing} tests pass";
}
