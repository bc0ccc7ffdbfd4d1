namespace QifuReports.App.Context;

/// <summary>The one place where the program takes the time of the machine, to hand it to the stage that mails.</summary>
internal static class SystemClock
{
#pragma warning disable RS0030 // Mail has a date, and its waits have limits; no other stage is handed this.
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
