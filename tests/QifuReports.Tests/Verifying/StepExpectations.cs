using QifuReports.App.Verifying;

namespace QifuReports.Tests.Verifying;

/// <summary>What a step of a verification came to, in one line.</summary>
internal static class StepExpectations
{
    /// <summary>It holds, and says so in these words.</summary>
    public static void ShouldBe(this VerifyStep step, string holds) =>
        (step.Outcome, string.Join('\n', step.Details)).ShouldBe((VerifyOutcome.Holds, holds));

    /// <summary>It fails, and these are all the reasons.</summary>
    public static void ShouldFail(this VerifyStep step, params string[] reasons) =>
        (step.Outcome, string.Join('\n', step.Details)).ShouldBe((VerifyOutcome.Fails, string.Join('\n', reasons)));
}
