namespace QifuReports.App.Context;

/// <summary>The only place where the program reads the clock: for e-mails, approvals and the time that a run takes.</summary>
internal static class SystemClock
{
#pragma warning disable RS0030 // An e-mail has a date, and waiting has limits. No other stage receives this clock.
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
