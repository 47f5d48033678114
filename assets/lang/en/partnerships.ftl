# Partnership invitations.
partnerships-what = Before you can work with a provider, its invitation must come, be accepted by your global admin, and show on both sides
