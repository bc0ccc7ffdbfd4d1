using QifuReports.App.Startup;

namespace QifuReports.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public void What_is_rehearsed_can_be_run() => Should.NotThrow(Rehearsal.Run);

    [Fact]
    public void What_is_rehearsed_can_be_read() => Should.NotThrow(Rehearsal.Read);

    [Fact]
    public void What_is_rehearsed_can_be_set() => Should.NotThrow(Rehearsal.Typeset);
}
