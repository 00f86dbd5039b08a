"""What the page works with: operations and their forms, requests made of them, and the resources of a scenario."""
