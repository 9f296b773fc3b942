using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

internal sealed class EditSettings : IStep
{
    public string Title => "Edit the settings files by hand, as the messages say";

    public Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        tour.Screen.Line();
        DiffView.Print(tour.Screen, SettingsEdits.Make(tour.Copy));
        tour.Screen.Good("the password is now in the environment variable ConnectionStrings__Vouchers where the shop runs");
        return Task.CompletedTask;
    }
}
