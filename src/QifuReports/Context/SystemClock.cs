namespace QifuReports.App.Context;

/// <summary>The only place from which the program gets the clock: for e-mails, approvals and the time that a run takes.</summary>
internal static class SystemClock
{
#pragma warning disable RS0030 // E-mails and approvals have a date, sending has pauses, a run has a duration. Nothing else gets the clock.
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
